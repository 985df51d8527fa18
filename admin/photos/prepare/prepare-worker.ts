import { preparePhoto } from '../prepare-photo.ts';
import { unpreparedPhoto } from './refuse-photo.ts';
import type { PrepareReply, PrepareRequest } from './worker-protocol.ts';

globalThis.addEventListener('message', ({ data: file }: MessageEvent<PrepareRequest>) => {
  preparePhoto(file, (step) => reply({ step })).then(
    (result) => reply({ result }),
    () => reply({ result: { refused: unpreparedPhoto(file.name) } }),
  );
});

function reply(message: PrepareReply): void {
  globalThis.postMessage(message);
}
