import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agentWords } from './agent.js';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a browser in words', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Linux'],
    [`${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15`, 'Safari on macOS'],
    [`${WINDOWS} ${KIT} Chrome/142.0.0.0 Safari/537.36`, 'Chrome on Windows'],
    [`${WINDOWS} ${KIT} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`, 'Edge on Windows'],
    [`${WINDOWS} ${KIT} Chrome/140.0.0.0 Safari/537.36 OPR/124.0.0.0`, 'Opera on Windows'],
    [`Mozilla/5.0 (Linux; Android 10; K) ${KIT} Chrome/142.0.0.0 Mobile Safari/537.36`, 'Chrome on Android'],
    [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${KIT} Chrome/142.0.0.0 Safari/537.36`, 'Chrome on ChromeOS'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      'Safari on iPhone',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1',
      'Chrome on iPhone',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; something new)', 'A browser on Windows'],
    ['curl/8.5.0', 'A program'],
    ['', 'A program'],
    [undefined, 'A program'],
  ])('%s', (sent, words) => {
    expect(agentWords(sent)).toBe(words);
  });

  it('holds nothing of what was sent but the words listed here', () => {
    const piece = fc.constantFrom('Firefox/1', 'Linux', 'Android', 'Windows', 'Chrome/', 'Safari/', '<b>', 'Ada', '\u0000', ' ');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        expect(agentWords(pieces.join(' '))).toMatch(
          /^(?:A program|A browser|[A-Z][A-Za-z ]{2,17})(?: on (?:Linux|Android|Windows|macOS|ChromeOS|iPhone|iPad))?$/,
        );
      }),
    );
  });
});
