import { describe, expect, it } from 'vitest';

import { queryForms } from '../../../../src/search/pagefind/query-forms.ts';

describe('queryForms', () => {
  it.each([
    ['hội nghị 5/7/2021', ['05/07/2021', '05/7/2021', '5/07/2021', '5/7/2021']],
    ['hội nghị 05-07-2021', ['05/07/2021', '05/7/2021', '5/07/2021', '5/7/2021', '05-07-2021']],
    ['hội nghị 26/12/2021', ['26/12/2021']],
    ['hội nghị 26.12.2021', ['26.12.2021', '26/12/2021']],
  ])('of "%s" have every spelling of the date', (query, dates) => {
    const forms = dates.map((date) => `hội nghị ${date}`);
    expect(queryForms(query).toSorted()).toEqual(forms.toSorted());
    expect(queryForms(query)[0]).toBe(query);
  });

  it.each(['60-NQ/ĐU', '107/2020/NĐ-CP', '6/2021', '1/2/3/2021', 'tháng 7 năm 2021'])(
    'of "%s" are the query alone',
    (query) => {
      expect(queryForms(query)).toEqual([query]);
    },
  );
});
