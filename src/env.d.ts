/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set while a story compiled by @astrojs/mdx is rendered. */
    story?: import('./story/index.ts').Stage;
  }
}

declare module 'virtual:story-mdx' {
  /** The story's component as @astrojs/mdx compiles it; nothing unless STORY_RENDERER is mdx. */
  export function loadStoryMdx(id: string): Promise<import('astro').MDXContent | undefined>;
}

interface ImportMetaEnv {
  /** `pagefind`: the search page asks Pagefind's index; anything else: the site's own. */
  readonly SEARCH_ENGINE: string;
}
