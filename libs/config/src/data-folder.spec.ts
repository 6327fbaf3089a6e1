import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultDataFolder, othersMayEnter, sharedFolderFor } from './data-folder.js';

describe('the data folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ambit-config-'));
    chmodSync(folder, 0o755);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is the given one, made absolute', () => {
    expect(defaultDataFolder('here', folder, 1000)).toBe(join(folder, 'here'));
    expect(defaultDataFolder('/srv/ambit', folder, 0)).toBe('/srv/ambit');
  });

  it('is .ambit in the working directory', () => {
    expect(defaultDataFolder(undefined, folder, 1000)).toBe(join(folder, '.ambit'));
    expect(defaultDataFolder(undefined, folder, 0)).toBe(join(folder, '.ambit'));
  });

  it('lies below /var/tmp for root in a closed folder, for nobody else', () => {
    chmodSync(folder, 0o700);
    expect(defaultDataFolder(undefined, folder, 0)).toMatch(/^\/var\/tmp\/ambit-/);
    expect(defaultDataFolder(undefined, folder, 1000)).toBe(join(folder, '.ambit'));
  });

  it('is the same for the same folder, and another for another of the same name', () => {
    const [one, two] = ['one', 'two'].map((name) => join(folder, name, 'ambit'));
    for (const path of [one, two]) mkdirSync(path ?? '', { recursive: true });
    expect(sharedFolderFor(one ?? '')).toBe(sharedFolderFor(`${one ?? ''}/../ambit`));
    expect(sharedFolderFor(one ?? '')).not.toBe(sharedFolderFor(two ?? ''));
  });

  it('is closed to others where any folder above is', () => {
    const inner = join(folder, 'closed', 'open');
    mkdirSync(inner, { recursive: true });
    expect(othersMayEnter(inner)).toBe(true);
    expect(othersMayEnter(join(inner, 'not', 'there', 'yet'))).toBe(true);
    chmodSync(join(folder, 'closed'), 0o700);
    expect(othersMayEnter(inner)).toBe(false);
  });
});
