import { isSafeAddress } from '../../story/safe-address.ts';

const LONGEST = 2_000;
/** Addresses that count a click and then lead on, by host, with the parameter that says where. */
const DETOURS: readonly (readonly [RegExp, string])[] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}$/u, 'q'],
  [/^lm?\.facebook\.com$/u, 'u'],
  [/\.safelinks\.protection\.outlook\.com$/u, 'url'],
];

/** Where a link leads, when a story may lead there; places inside another page are none. */
export function readLinkAddress(href: string): string | undefined {
  const address = href.trim();
  if (address.length > LONGEST || !/^(?:https?:\/\/[^/]|mailto:.|tel:.)/iu.test(address))
    return undefined;
  if (!isSafeAddress(address)) return undefined;
  return withoutDetour(address) ?? address;
}

function withoutDetour(address: string): string | undefined {
  if (!/^https?:/iu.test(address) || !URL.canParse(address)) return undefined;
  const { hostname, searchParams } = new URL(address);
  const name = DETOURS.find(([host]) => host.test(hostname))?.[1];
  const target = name === undefined ? null : searchParams.get(name);
  return target !== null && /^https?:\/\/[^/]/iu.test(target) && isSafeAddress(target)
    ? target
    : undefined;
}
