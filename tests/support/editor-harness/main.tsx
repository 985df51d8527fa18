import { createRef, useImperativeHandle, useState, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { BodyEditor } from '../../../admin/body/body-editor.tsx';
import { storyDesk, type IncomingPhoto } from '../../../admin/desk/story-desk.ts';

/** What a test does with the body editor when no CMS is around it. */
export interface EditorHarness {
  open(body: string): void;
  /** What the form was last given; undefined when nothing was written since `open`. */
  written(): string | undefined;
  /** What was told to the writer since `open`. */
  told(): string[];
  /** Photos that came into the list since `open`. */
  photos(): string[];
}

declare global {
  interface Window {
    harness: EditorHarness;
  }
}

const list: string[] = [];
let told: string[] = [];
let written: string | undefined;

storyDesk.placePhotos({
  names: () => list,
  urlOf: () => PIXEL,
  add: (photos) => {
    const names = photos.map(
      (_: IncomingPhoto, index) => `anh-${String(list.length + index + 1)}.jpg`,
    );
    list.push(...names);
    storyDesk.announce();
    return Promise.resolve(names);
  },
});

interface Form {
  open(body: string): void;
}

function Harness({ form }: { form: Ref<Form> }) {
  const [{ body, round }, setBody] = useState({ body: '', round: 0 });
  useImperativeHandle(form, () => ({
    open: (next) => setBody((last) => ({ body: next, round: last.round + 1 })),
  }));
  return (
    <BodyEditor
      key={round}
      value={body}
      label="Nội dung"
      isStory
      form={{
        preview: ({ name }) => `<p>${name}</p>`,
        onChange: () => () => undefined,
        tell: (title, lines) => told.push(title, ...lines),
      }}
      onChange={(value) => {
        written = value;
        setBody((last) => ({ ...last, body: value }));
      }}
      onFocus={() => undefined}
    />
  );
}

const form = createRef<Form>();
createRoot(document.querySelector('#editor') ?? document.body).render(<Harness form={form} />);

window.harness = {
  open: (body) => {
    list.length = 0;
    told = [];
    written = undefined;
    // The editor of before must be gone when a test goes on.
    flushSync(() => form.current?.open(body));
  },
  written: () => written,
  told: () => told,
  photos: () => [...list],
};

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
