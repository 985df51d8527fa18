import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';
import { Backend } from 'decap-cms-core/dist/esm/backend.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import type { Conflict, DraftWatch } from '../backends/draft-watch.ts';
import { readPublished } from '../backends/read-texts.ts';
import { backend, decapCollection } from '../decap/state.ts';
import { showDialog } from '../findings/notice.ts';
import { SaveRefused } from '../findings/refuse-save.ts';
import { Autosave } from './backup/autosave.ts';
import { BackupShelf } from './backup/backup-shelf.ts';
import { Recovery } from './backup/recovery.ts';
import { resolveConflict } from './conflict/resolve-conflict.ts';
import { DraftLine, describeTime } from './draft-line.ts';
import { followForm, type FormListener } from './form/follow-form.ts';
import { readForm } from './form/form-state.ts';
import { holdForm } from './form/hold-form.ts';
import { OpenForm } from './form/open-form.ts';
import { quietRefusals } from './quiet-refusals.ts';
import { shownText } from './revisions.ts';
import { tellSaveFailed } from './save-failed.ts';
import { tellForbidden } from './tell-forbidden.ts';

/**
 * Keeps what is written in the admin: on this computer while it is being written, and in the
 * repository without a silent loss for anybody. Call it once, before Decap starts.
 */
export function keepDrafts(page: Window, root: HTMLElement): DraftWatch {
  const line = new DraftLine(page.document.body);
  const shelf = new BackupShelf();
  const openForm = new OpenForm((path) => readPublished(backend().implementation, path));
  const autosave = new Autosave({
    shelf,
    texts: () => openForm.texts(),
    onKept: (time) => line.kept(`Đã giữ bản viết dở trên máy ${describeTime(time)}`),
    onFailed: () => line.kept('Máy này không giữ được bản viết dở. Hãy bấm «Lưu» sớm.'),
    onGone: () => line.kept(''),
  });
  const recovery = new Recovery({ shelf, autosave, openForm });
  silenceDecapBackups();
  quietRefusals(page);
  followForm([
    // Before the form is forgotten.
    autosave.follow,
    openForm.follow,
    recovery.follow,
    holdForm(root),
    tellSaving(line),
  ]);
  for (const event of ['pointerdown', 'keydown', 'beforeinput', 'paste', 'drop']) {
    root.addEventListener(event, () => autosave.touch(), { capture: true, passive: true });
  }
  // The first of them comes before the browser asks whether to leave.
  for (const event of ['beforeunload', 'pagehide']) {
    page.addEventListener(event, () => autosave.flush());
  }
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.hidden) autosave.flush();
  });
  return watchOver({ line, openForm, recovery });
}

interface Parts {
  line: DraftLine;
  openForm: OpenForm;
  recovery: Recovery;
}

function watchOver({ line, openForm, recovery }: Parts): DraftWatch {
  return {
    opened: (name) => openForm.opened(name),
    written: (texts) => openForm.rebase(texts),
    tell: (progress) => line.sending(progress ?? 'text'),
    fail: tellSaveFailed,
    forbid: tellForbidden,
    refuse: (conflict) => {
      if (isTakenFolder(conflict)) return refuseTakenFolder();
      void resolve(conflict, { line, openForm, recovery });
      return new SaveRefused('Bài vừa được người khác sửa, xem hai bản cạnh nhau.');
    },
  };
}

async function resolve(conflict: Conflict, { line, openForm, recovery }: Parts): Promise<void> {
  const openedText = shownText(await openForm.texts()) ?? '';
  await resolveConflict(conflict, {
    openedText,
    keepMine: () => openForm.confirm(conflict.now),
    takeTheirs: async () => {
      const form = readForm();
      try {
        if (form?.hasChanged === true) await recovery.keepCopy(form);
      } catch {
        refuseUnkept();
        return;
      }
      store.dispatch(loadUnpublishedEntry(decapCollection(conflict.collection), conflict.slug));
      if (form?.hasChanged === true) {
        line.kept('Bản của anh/chị được giữ trên máy này: mở lại bài để lấy lại.');
      }
    },
  });
}

/** Two new stories of one title: the next attempt finds another folder by itself. */
function isTakenFolder({ mine }: Conflict): boolean {
  return mine !== undefined && readForm()?.isNew === true;
}

function refuseTakenFolder(): SaveRefused {
  showDialog({
    title: 'Chưa lưu: vừa có bài khác cùng tên',
    text: 'Trong lúc anh/chị lưu, có người vừa tạo một bài cùng tên. Bài đó không bị ghi đè và bài của anh/chị vẫn còn nguyên trong biểu mẫu. Hãy bấm «Lưu» lần nữa: bài sẽ vào một thư mục khác.',
  });
  return new SaveRefused('Vừa có bài khác cùng tên, hãy bấm «Lưu» lần nữa.');
}

function refuseUnkept(): void {
  showDialog({
    title: 'Chưa lấy bản đã lưu',
    text: 'Máy này không giữ được bản của anh/chị, nên biểu mẫu vẫn để nguyên. Hãy bấm «Lưu» lần nữa, chọn «Tải bản của tôi về máy», rồi đóng bài và mở lại.',
  });
}

function tellSaving(line: DraftLine): FormListener {
  return (event) => {
    if (event === 'saving') line.sending('text');
    else if (event !== 'changed') line.sending(undefined);
  };
}

/** Decap's own backups ask with `window.confirm`, wait for a pause in writing, and are overwritten. */
function silenceDecapBackups(): void {
  Object.assign(Backend.prototype, {
    getLocalDraftBackup: () => Promise.resolve({}),
    persistLocalDraftBackup: () => Promise.resolve(),
  } satisfies Partial<Backend>);
}
