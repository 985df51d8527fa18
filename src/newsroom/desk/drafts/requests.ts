import { z } from 'zod';

/** What the CMS sends; the guards have looked at paths, names and the rest by then. */
const blob = z.string().regex(/^[0-9a-f]{40}$/u);

const draftName = z.object({ collection: z.string(), slug: z.string() });

/** decap-server's `id` is both names in one. */
export const describeParams = z.union([
  draftName,
  z.object({ id: z.string().regex(/.\/./u) }).transform(({ id }) => {
    const end = id.indexOf('/');
    return { collection: id.slice(0, end), slug: id.slice(end + 1) };
  }),
]);

export const draftFileParams = draftName.extend({ path: z.string() });

export const persistParams = z.object({
  dataFiles: z
    .array(
      z.object({
        slug: z.string(),
        path: z.string(),
        raw: z.string(),
        /** Git's digest of the text that was opened, null for a new entry. */
        opened: blob.nullable().optional(),
        /** Decap moves entries with it; ours never move. */
        newPath: z.undefined().optional(),
      }),
    )
    .min(1),
  assets: z.array(
    z.union([
      z.object({ path: z.string(), blob }),
      z.object({ path: z.string(), content: z.string(), encoding: z.literal('base64') }),
    ]),
  ),
  removedPaths: z.array(z.string()).default([]),
  replacesPublished: z.boolean().default(false),
  options: z.object({
    collectionName: z.string(),
    commitMessage: z.string(),
    useWorkflow: z.boolean().default(false),
    status: z.string().default('draft'),
  }),
});

export type PersistParams = z.output<typeof persistParams>;

export const missingBlobsParams = z.object({ blobs: z.array(blob).max(1_000) });

export const storeBlobsParams = z.object({ contents: z.array(z.string()).min(1).max(1_000) });
