import type { AstroIntegration } from 'astro';

const MODULE = /\/astro\/dist\/core\/encryption\.js$/u;
const DIGEST = 'async function generateCspDigest(';

/**
 * Lets Astro digest a style once. For the policy of a page it digests all styles of the page anew, some
 * twenty, of ten thousand pages a tenth of the time. Where it is written otherwise, it is as slow as before.
 */
export function digestOnce(): AstroIntegration {
  return {
    name: 'digest-once',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const transform = { filter: { id: MODULE }, handler: rememberDigests };
        updateConfig({ vite: { plugins: [{ name: 'digest-once', transform }] } });
      },
    },
  };
}

/** @param code of Astro's module, whose digests depend on the text alone: a site has one algorithm */
export function rememberDigests(code: string): string | undefined {
  if (!code.includes(DIGEST)) return undefined;
  return `${code.replace(DIGEST, 'async function digestAnew(')}
const knownDigests = new Map();
function generateCspDigest(data, algorithm) {
  const digest = knownDigests.get(data) ?? digestAnew(data, algorithm);
  knownDigests.set(data, digest);
  return digest;
}
`;
}
