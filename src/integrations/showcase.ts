import type { AstroIntegration } from 'astro';

interface Options {
  /** Also in a build, for tests that look at every component. */
  isBuilt: boolean;
}

/** The page /mau/ with every component in every form: in development, never in a release. */
export function showcase({ isBuilt }: Options): AstroIntegration {
  return {
    name: 'showcase',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev' && !isBuilt) return;
        injectRoute({ pattern: '/mau/', entrypoint: './src/pages/_mau/mau.astro' });
      },
    },
  };
}
