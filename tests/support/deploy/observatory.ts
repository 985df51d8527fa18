import { findSources, readPolicies, type Policy } from './observatory-policy.ts';

/** A page as it came over https. */
export interface ObservedPage {
  /** Names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  html: string;
  /** Where plain http led on the same host. */
  plain: { status: number; location: string | undefined };
  domain: string;
}

interface Judgement {
  /** Mozilla's name of the result. */
  result: string;
  modifier: number;
}

interface Page extends ObservedPage {
  header(name: string): string | undefined;
  policy: Policy;
}

const SIX_MONTHS_SECONDS = 15_768_000;
const LEAST_FOR_EXTRA = 90;
const BROAD = [
  '*',
  'http:',
  'https:',
  'ftp:',
  'http://*',
  'https://*',
  'http://*.*',
  'https://*.*',
];
const INLINE = ["'unsafe-inline'", 'data:'];

/**
 * The rules of Mozilla's HTTP Observatory, all ten, with its modifiers; of the rule of cookies only
 * whether there are any, for the site sets none: https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 */
const RULES: readonly ((page: Page) => Judgement)[] = [
  judgePolicy,
  ({ header }) => {
    const age = Number(/max-age=(\d+)/.exec(header('strict-transport-security') ?? '')?.[1]);
    if (Number.isNaN(age)) return { result: 'hsts-not-implemented', modifier: -20 };
    return age < SIX_MONTHS_SECONDS
      ? { result: 'hsts-implemented-max-age-less-than-six-months', modifier: -10 }
      : { result: 'hsts-implemented-max-age-at-least-six-months', modifier: 0 };
  },
  ({ header }) => {
    const policy = header('referrer-policy');
    if (policy === undefined) return { result: 'referrer-policy-not-implemented', modifier: 0 };
    return PRIVATE_REFERRERS.includes(policy)
      ? { result: 'referrer-policy-private', modifier: 5 }
      : { result: 'referrer-policy-unsafe', modifier: -5 };
  },
  ({ header }) =>
    header('x-content-type-options') === 'nosniff'
      ? { result: 'x-content-type-options-nosniff', modifier: 0 }
      : { result: 'x-content-type-options-not-implemented', modifier: -5 },
  ({ header, policy }) => {
    const ancestors = policy.fromHeader.get('frame-ancestors');
    if (ancestors !== undefined && !ancestors.some((source) => BROAD.includes(source))) {
      return { result: 'x-frame-options-implemented-via-csp', modifier: 5 };
    }
    return /^(?:DENY|SAMEORIGIN)$/i.test(header('x-frame-options') ?? '')
      ? { result: 'x-frame-options-sameorigin-or-deny', modifier: 0 }
      : { result: 'x-frame-options-not-implemented', modifier: -20 };
  },
  ({ header }) => {
    const policy = header('cross-origin-resource-policy');
    return policy === 'same-origin' || policy === 'same-site'
      ? { result: `cross-origin-resource-policy-implemented-with-${policy}`, modifier: 10 }
      : { result: 'cross-origin-resource-policy-not-implemented', modifier: 0 };
  },
  ({ html }) =>
    /<script[^>]+src=["']?(?:https?:)?\/\//i.test(html)
      ? { result: 'sri-not-implemented-but-external-scripts-loaded-securely', modifier: -5 }
      : { result: 'sri-not-implemented-but-all-scripts-loaded-from-secure-origin', modifier: 0 },
  ({ header }) => {
    const origin = header('access-control-allow-origin');
    const isUniversal = origin === '*' && header('access-control-allow-credentials') === 'true';
    if (isUniversal) {
      const result = 'cross-origin-resource-sharing-implemented-with-universal-access';
      return { result, modifier: -50 };
    }
    const how = origin === undefined ? 'not-implemented' : 'implemented-with-public-access';
    return { result: `cross-origin-resource-sharing-${how}`, modifier: 0 };
  },
  ({ plain: { status, location = '' }, domain }) => {
    if (status < 300 || status > 399) return { result: 'redirection-missing', modifier: -20 };
    if (!location.startsWith('https://')) {
      return { result: 'redirection-not-to-https', modifier: -20 };
    }
    return new URL(location).hostname === domain
      ? { result: 'redirection-to-https', modifier: 0 }
      : { result: 'redirection-off-host-from-http', modifier: -5 };
  },
  ({ headers }) =>
    headers['set-cookie'] === undefined
      ? { result: 'cookies-not-found', modifier: 0 }
      : { result: 'cookies-without-secure-flag', modifier: -20 },
];

const PRIVATE_REFERRERS = [
  'no-referrer',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
];

/** What the Observatory would say of a page: the grade, and every result that cost or gave points. */
export function observe(observed: ObservedPage): {
  grade: string;
  score: number;
  results: string[];
} {
  const header = (name: string): string | undefined => observed.headers[name]?.toString();
  const policy = readPolicies(header('content-security-policy'), observed.html);
  const judgements = RULES.map((judge) => judge({ ...observed, header, policy }));
  const sum = (which: (modifier: number) => boolean): number =>
    judgements
      .map(({ modifier }) => modifier)
      .filter(which)
      .reduce((a, b) => a + b, 0);
  const plain = 100 + sum((modifier) => modifier < 0);
  const score = plain < LEAST_FOR_EXTRA ? plain : plain + sum((modifier) => modifier > 0);
  const results = judgements.filter(({ modifier }) => modifier !== 0).map(({ result }) => result);
  return { grade: gradeOf(score), score, results };
}

function gradeOf(score: number): string {
  if (score >= 100) return 'A+';
  return score >= 90 ? 'A' : 'worse';
}

function judgePolicy({ policy }: Page): Judgement {
  const { all } = policy;
  if (all.size === 0) return { result: 'csp-not-implemented', modifier: -25 };
  const [script, object, style] = ['script-src', 'object-src', 'style-src'].map((name) =>
    findSources(all, name),
  );
  const has = (sources: readonly string[] | undefined, bad: readonly string[]): boolean =>
    (sources ?? []).some((source) => bad.includes(source));
  if (has(script, [...BROAD, ...INLINE]) || has(object, BROAD)) {
    return { result: 'csp-implemented-with-unsafe-inline', modifier: -20 };
  }
  if ([...all.values()].flat().some((source) => /^(?:http|ftp):/.test(source))) {
    return { result: 'csp-implemented-with-insecure-scheme', modifier: -20 };
  }
  if (has([...(script ?? []), ...(style ?? [])], ["'unsafe-eval'"])) {
    return { result: 'csp-implemented-with-unsafe-eval', modifier: -10 };
  }
  if (has(style, [...BROAD, ...INLINE])) {
    return { result: 'csp-implemented-with-unsafe-inline-in-style-src-only', modifier: 0 };
  }
  return all.get('default-src')?.join(' ') === "'none'"
    ? { result: 'csp-implemented-with-no-unsafe-default-src-none', modifier: 10 }
    : { result: 'csp-implemented-with-no-unsafe', modifier: 5 };
}
