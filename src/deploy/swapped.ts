import { writeMoves } from './nginx/write-moves.ts';

/** What the release engine runs after a swap. Argument: the root. A systemd unit has nginx look. */
await writeMoves(process.argv[2] ?? '');
