import { describe, expect, it } from '@jest/globals';
import { csv, fileName } from './save-file.js';

describe('a file of rows', () => {
  it('quotes what would break a row', () => {
    expect(csv(['a', 'b'], [['x,y', 'say "so"']])).toBe('a,b\r\n"x,y","say ""so"""\r\n');
  });

  it('never hands a spreadsheet a formula', () => {
    expect(csv(['title'], [['=HYPERLINK("http://x")'], ['+1'], ['@x'], ['-1']])).toBe(
      'title\r\n"\'=HYPERLINK(""http://x"")"\r\n\'+1\r\n\'@x\r\n\'-1\r\n',
    );
  });

  it('says in its name what and when', () => {
    expect(fileName(['review-reach', 'changed', '26w@2026-11-22', ''], 'csv')).toBe('ambit-review-reach-changed-26w@2026-11-22.csv');
    expect(fileName(['pull', '2026-01-01..2026-07-01'], 'csv')).toBe('ambit-pull-2026-01-01..2026-07-01.csv');
  });
});
