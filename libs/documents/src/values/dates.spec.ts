import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayIn } from './dates.js';

describe('dayIn', () => {
  it.each([
    ['2019-04-13', '2019-04-13'],
    ['2021-6-1', '2021-06-01'],
    ['2019/04/13', '2019-04-13'],
    ['2019.04.13', '2019-04-13'],
    ['20190413', '2019-04-13'],
    ['2023-03-06T14:09:00.000Z', '2023-03-06'],
    ['29-Sep-2014', '2014-09-29'],
    ['29-September-2014', '2014-09-29'],
    ['29 Sep 2014', '2014-09-29'],
    ['15 September 2021', '2021-09-15'],
    ['3rd of March, 2020', '2020-03-03'],
    ['1st May 2020', '2020-05-01'],
    ['August 20, 2021', '2021-08-20'],
    ['August 2nd, 2021', '2021-08-02'],
    ['Aug. 20 2021', '2021-08-20'],
    ['Tue, 29 Sep 2014 10:00:00 +0000', '2014-09-29'],
    ['2014-Sep-29', '2014-09-29'],
    ['29.09.2014', '2014-09-29'],
    ['9. 9. 2014', '2014-09-09'],
    ['25/12/2020', '2020-12-25'],
    ['12/25/2020', '2020-12-25'],
    ['(2016-06-17)', '2016-06-17'],
    ['`2016-06-17`', '2016-06-17'],
    ['2014-09-29 (updated 2015-01-01)', '2014-09-29'],
    ['accepted on May 4, 2020, proposed 2019-01-01', '2020-05-04'],
    ['2023-14-05', '2023-05-14'],
    ['`14-Mar-2022 <https://fernholt.example/2019-01-01>`__', '2022-03-14'],
  ])('reads %s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  it.each([
    ...[
      '',
      'YYYY-MM-DD',
      'May 2020',
      '2020',
      '2020-05',
      '04/05/2020',
      '2014-19-19',
      '2021-02-30',
      '1234567',
      'version 1.2.2020a',
      '2020-05-04567',
    ],
    ...['tomorrow', '00-00-0000', '9999-99-99', '1-2-3'],
  ])('finds no certain day in %s', (text) => {
    expect(dayIn(text)).toBeNull();
  });

  it('reads every day in every form as the same day', () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
        const [year = '', month = '', date = ''] = day.split('-');
        const name = months[Number(month) - 1] ?? '';
        const forms = [
          day,
          `${date}-${name}-${year}`,
          `${name} ${String(Number(date))}, ${year}`,
          `${date}.${month}.${year}`,
          `${day}T23:59:59Z`,
        ];
        return forms.every((form) => dayIn(form) === day);
      }),
    );
  });

  it('finds a real day or none in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/. TZSepMay'), maxLength: 60 }), (text) => {
        const day = dayIn(text);
        return day === null || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
      }),
    );
  });
});
