import ICAL from 'ical.js';

const OCTETS = 75;
const NEEDED = ['uid', 'dtstamp', 'dtstart', 'summary'];

/** What is against RFC 5545 in a calendar: bytes and lines first, then what ical.js reads in it. */
export function calendarFaults(bytes: Uint8Array): string[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const lines = text.split('\r\n');
  const faults = lines
    .filter((line) => new TextEncoder().encode(line).length > OCTETS)
    .map((line) => `longer than 75 octets: ${line}`);
  // A line that begins inside a letter would not be UTF-8 by itself.
  for (const line of splitBytes(bytes)) new TextDecoder('utf-8', { fatal: true }).decode(line);
  if (/(?<!\r)\n|\r(?!\n)/u.test(text)) faults.push('an end of line that is not CRLF');
  if (lines.at(-1) !== '') faults.push('no end of line at the end');
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  for (const event of events) {
    for (const name of NEEDED.filter((each) => !event.hasProperty(each))) faults.push(`no ${name}`);
    const { startDate, endDate } = new ICAL.Event(event);
    if (startDate.compare(endDate) >= 0) faults.push(`ends before it begins: ${event.toString()}`);
  }
  const ids = events.map((event) => String(event.getFirstPropertyValue('uid')));
  if (new Set(ids).size !== ids.length) faults.push('two events with one UID');
  return faults;
}

function splitBytes(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    parts.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return parts;
}
