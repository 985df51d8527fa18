/** What people see of feeds and calendars in their own programs. */
export const CALENDAR_STRINGS = {
  name: (site: string) => `Lịch hội nghị – ${site}`,
  newest: 'Các cuộc họp gần đây nhất.',
  ofYear: (year: number) => `Các cuộc họp trong năm ${String(year)}.`,
} as const;
