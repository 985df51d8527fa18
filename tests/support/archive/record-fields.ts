import type { Random } from './random.ts';

const NAMES = ['Trần Công Hòa', 'Trần Công Hoà', 'Trần Công Hoa', 'Lê An', 'ThS. Lê An'];
const ROLES = ['Giám đốc', 'Phó Giám đốc'];
const PERIODS = [
  { type: '6 tháng', from: '01-01', to: '06-30' },
  { type: 'năm', from: '01-01', to: '12-31' },
];

/** The fields of a story that the record gathers, as chance picks them. */
export function recordFields(random: Random, year: string): Record<string, unknown> {
  const { type, from, to } = random.one(PERIODS);
  return {
    people: random
      .some(NAMES, random.between(0, 2))
      .map((name) => ({ name, roles: [random.one(ROLES)], part: ['chủ trì'] })),
    documents: random.chance(0.6)
      ? [
          {
            type: 'Kế hoạch',
            number: `${String(random.between(1, 3))}/KH`,
            ...(random.chance(0.5) ? { date: `${year}-01-05` } : {}),
          },
        ]
      : [],
    ...(random.chance(0.7)
      ? { period: { type, from: `${year}-${from}`, to: `${year}-${to}` } }
      : {}),
    tasks: [`Việc ${String(random.between(1, 9))}`],
    figures: [{ value: random.between(1, 99), label: random.one(['Đề tài', 'Dự án']) }],
  };
}
