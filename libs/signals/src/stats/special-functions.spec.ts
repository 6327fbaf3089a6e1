import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betaCdf, betaQuantile, gammaCdf, gammaQuantile, gammaTail, logChoose, logGamma, normalCdf } from './special-functions.js';

/** Agrees to nine digits, whatever the size. */
function agrees(found: number, known: number): void {
  expect(Math.abs(found - known)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(known), 1e-9));
}

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const shape = fc.double({ min: 0.05, max: 2000, noNaN: true });

// The known values are SciPy's (1.17.1).
describe('logGamma', () => {
  it.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247],
    [1.5, -0.1207822376352453],
    [10, 12.80182748008147],
    [100.25, 360.2845596377642],
    [1e6, 12815504.56914761],
  ])('of %d', (x, known) => {
    agrees(logGamma(x), known);
  });

  it('is 0 of 1 and of 2', () => {
    expect(logGamma(1)).toBeCloseTo(0, 14);
    expect(logGamma(2)).toBeCloseTo(0, 14);
  });

  it('counts the ways to pick', () => {
    agrees(Math.exp(logChoose(52, 5)), 2598960);
    expect(logChoose(7, 0)).toBeCloseTo(0, 12);
  });
});

describe('betaCdf', () => {
  it.each([
    [0.3, 0.5, 0.5, 0.3690101195655454],
    [0.4, 2, 3, 0.5248],
    [0.07, 10, 90, 0.1548951507873878],
    [0.01, 0.001, 5, 0.9974410690871126],
    [0.6, 500, 300, 0.07292159199253194],
    [0.25, 1, 1, 0.25],
    [0.334, 1e5, 2e5, 0.7807618138321535],
  ])('up to %d of %d and %d', (x, a, b, known) => {
    agrees(betaCdf(x, a, b), known);
  });

  it('begins at 0, ends at 1 and mirrors', () => {
    fc.assert(
      fc.property(share, shape, shape, (x, a, b) => {
        expect(betaCdf(0, a, b)).toBe(0);
        expect(betaCdf(1, a, b)).toBe(1);
        expect(betaCdf(x, a, b)).toBeCloseTo(1 - betaCdf(1 - x, b, a), 9);
      }),
    );
  });
});

describe('betaQuantile', () => {
  it.each([
    [0.05, 0.5, 0.5, 0.006155829702431137],
    [0.95, 2, 3, 0.7513953742698181],
    [0.5, 1.682193, 0.888706, 0.6985684913204949],
    [0.01, 50, 2, 0.8768027571248983],
  ])('of %d of %d and %d', (p, a, b, known) => {
    agrees(betaQuantile(p, a, b), known);
  });

  it('undoes the share', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.5, max: 500, noNaN: true }), fc.double({ min: 0.5, max: 500, noNaN: true }), (p, a, b) => {
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
      }),
    );
  });

  it('ends at 0 and 1', () => {
    expect(betaQuantile(0, 2, 3)).toBe(0);
    expect(betaQuantile(1, 2, 3)).toBe(1);
  });
});

describe('gammaCdf and gammaTail', () => {
  it.each([
    [0.1, 0.5, 0.3452791539814232, 0.6547208460185768],
    [1, 1, 0.6321205588285577, 0.3678794411714424],
    [3, 5, 0.1847367554762279, 0.8152632445237722],
    [12, 5, 0.992399609318933, 0.007600390681066992],
    [90, 100, 0.1582209891864301, 0.84177901081357],
    [1.01e4, 1e4, 0.8413487504471796, 0.1586512495528204],
    [0.5, 0.01, 0.9943732438060326, 0.005626756193967183],
  ])('up to %d and above, shape %d', (x, given, below, above) => {
    agrees(gammaCdf(x, given), below);
    agrees(gammaTail(x, given), above);
  });

  it('add up to one, and nothing lies below 0', () => {
    fc.assert(
      fc.property(shape, shape, (x, given) => {
        expect(gammaCdf(x, given) + gammaTail(x, given)).toBeCloseTo(1, 12);
      }),
    );
    expect([gammaCdf(0, 3), gammaTail(0, 3), gammaCdf(-1, 3)]).toEqual([0, 1, 0]);
  });
});

describe('gammaQuantile', () => {
  it.each([
    [0.025, 6, 2.201894253490851],
    [0.975, 7, 13.05947402251869],
    [0.5, 1, 0.6931471805599455],
    [0.9, 0.5, 1.352771727047702],
    [0.01, 1000, 927.9081597966425],
  ])('of %d, shape %d', (p, given, known) => {
    agrees(gammaQuantile(p, given), known);
  });

  it('undoes the share, from 0 to infinity', () => {
    fc.assert(
      fc.property(share, shape, (p, given) => {
        expect(gammaCdf(gammaQuantile(p, given), given)).toBeCloseTo(p, 9);
      }),
    );
    expect([gammaQuantile(0, 3), gammaQuantile(1, 3)]).toEqual([0, Infinity]);
  });
});

describe('normalCdf', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1.959964, 0.0249999990964424],
    [2.4865, 0.9935496715187904],
    [-6, 9.865876450376946e-10],
    [-10, 7.61985302416047e-24],
  ])('up to %d', (z, known) => {
    expect(normalCdf(z) / known).toBeCloseTo(1, 9);
  });
});
