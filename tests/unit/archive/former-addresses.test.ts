import { expect, test } from 'vitest';
import {
  movedAddresses,
  NOTHING_FORMER,
  type FormerContent,
  type StoryEntry,
} from '../../../src/archive/index.ts';
import { archiveOf } from '../../support/archive/archive-of.ts';
import { storyEntry } from '../../support/stories.ts';
import { photoView } from '../../support/story-view.ts';

const HERE = storyEntry('2021/o-lai', { event: { start: '2021-05-01' } });

function answersOf(former: Partial<FormerContent>, stories: StoryEntry[] = [HERE]) {
  const archive = archiveOf(stories, { former: { ...NOTHING_FORMER, ...former } });
  return new Map(
    movedAddresses(archive).map((moved) => [
      moved.from,
      moved.status === 301 ? moved.to : moved.isLost === true ? 'gone' : 'withdrawn',
    ]),
  );
}

function formerStory(id: string, data: Record<string, unknown> = {}) {
  return { id, data: storyEntry(id, data).data };
}

const PHOTO = { src: 'hop.jpg', alt: 'Họp', decorative: false };

test('a deleted story says that it is gone; its photos and former addresses lead there', () => {
  const answers = answersOf({
    stories: [formerStory('2021/xoa', { photos: [PHOTO], formerPaths: ['/tin-tuc/2021/xoa-cu/'] })],
  });
  expect(answers.get('/tin-tuc/2021/xoa/')).toBe('gone');
  expect(answers.get('/anh/2021/xoa/hop/')).toBe('/tin-tuc/2021/xoa/');
  expect(answers.get('/tin-tuc/2021/xoa-cu/')).toBe('/tin-tuc/2021/xoa/');
});

test('a story that got another address by hand leads on, with its photos', () => {
  const story = { ...storyEntry('2021/a', { slug: 'moi' }), photos: [photoView('hop')] };
  const answers = answersOf(
    {
      stories: [
        formerStory('2021/a', { photos: [PHOTO, { ...PHOTO, src: 'bo-di.jpg' }] }),
        formerStory('2021/a', { slug: 'giua' }),
      ],
    },
    [story],
  );
  expect(answers.get('/tin-tuc/2021/a/')).toBe('/tin-tuc/2021/moi/');
  expect(answers.get('/tin-tuc/2021/giua/')).toBe('/tin-tuc/2021/moi/');
  expect(answers.get('/anh/2021/a/hop/')).toBe('/anh/2021/moi/hop/');
  expect(answers.get('/anh/2021/a/bo-di/')).toBe('/tin-tuc/2021/moi/');
});

test('a photo that was taken out or renamed by hand leads to its story', () => {
  const answers = answersOf({ stories: [formerStory('2021/o-lai', { photos: [PHOTO] })] });
  expect(answers.get('/anh/2021/o-lai/hop/')).toBe('/tin-tuc/2021/o-lai/');
  expect(answers.has('/tin-tuc/2021/o-lai/')).toBe(false);
});

test('a folder that was renamed leads to what became of it', () => {
  const answers = answersOf({
    stories: [formerStory('2021/cu')],
    heirs: [
      ['2021/cu', '2021/giua'],
      ['2021/giua', '2021/o-lai'],
    ],
  });
  expect(answers.get('/tin-tuc/2021/cu/')).toBe('/tin-tuc/2021/o-lai/');
});

test('lists in which a story stood before lead to the nearest ones', () => {
  const answers = answersOf({
    stories: [
      formerStory('2021/o-lai', {
        event: { start: '2020-02-01' },
        people: [{ name: 'Lê Am' }],
        documents: [{ type: 'Nghị định', number: '30/2020/NĐ-CP' }],
        host: 'giai-the',
        topics: ['bo-di'],
      }),
    ],
    agencies: ['giai-the'],
    topics: ['bo-di'],
  });
  expect(answers.get('/nhan-su/le-am/')).toBe('/nhan-su/');
  expect(answers.get('/van-ban/30-2020-nd-cp/')).toBe('/van-ban/');
  expect(answers.get('/lich-hoi-nghi/2020/02/')).toBe('/lich-hoi-nghi/');
  expect(answers.get('/lich-hoi-nghi/2020.ics')).toBe('/lich-hoi-nghi.ics');
  expect(answers.get('/don-vi/giai-the/')).toBe('/don-vi/');
  expect(answers.get('/don-vi/giai-the/rss.xml')).toBe('/don-vi/');
  expect(answers.get('/chu-de/bo-di/')).toBe('/tin-tuc/');
});

const OLD_REPORT = {
  id: '2021/o-lai',
  name: 'bao-cao.pdf',
  address: '/tep/0123456789abcdef/bao-cao.pdf',
  publishedAt: '2021-05-01T08:00:00+07:00',
};
const NEW_REPORT = '/tep/fedcba9876543210/bao-cao.pdf';

test.each([
  ['that was corrected leads to the corrected one', { 'bao-cao.pdf': NEW_REPORT }, NEW_REPORT],
  [
    'that got another name leads to it there',
    { 'a.pdf': '/tep/0123456789abcdef/a.pdf', 'b.pdf': NEW_REPORT },
    '/tep/0123456789abcdef/a.pdf',
  ],
  [
    'whose place another one took leads to that one',
    { 'ban-ba.pdf': NEW_REPORT, 'khac.pdf': '/tep/0/khac.pdf' },
    NEW_REPORT,
  ],
  ['that was taken out leads to its story', {}, '/tin-tuc/2021/o-lai/'],
  ['that is back leads nowhere', { 'bao-cao.pdf': OLD_REPORT.address }, undefined],
])('a file %s', (_, files, to) => {
  const between = {
    ...OLD_REPORT,
    ...{ name: 'ban-hai.pdf', address: '/tep/1/ban-hai.pdf', successor: 'ban-ba.pdf' },
  };
  const former = { files: [{ ...OLD_REPORT, successor: 'ban-hai.pdf' }, OLD_REPORT, between] };
  expect(answersOf(former, [{ ...HERE, files }]).get(OLD_REPORT.address)).toBe(to);
});

test('a file leads to what became of its story: another folder, a notice, a page that says it is gone', () => {
  const old = { ...OLD_REPORT, id: '2021/cu' };
  const files = { 'bao-cao.pdf': NEW_REPORT };
  const moved = { files: [old], heirs: [['2021/cu', '2021/o-lai']] as const };
  expect(answersOf(moved, [{ ...HERE, files }]).get(old.address)).toBe(NEW_REPORT);
  const told = storyEntry('2021/o-lai', { withdrawn: { date: '2021-08-01', reason: 'Trùng.' } });
  const withdrawn = answersOf({ files: [OLD_REPORT] }, [{ ...told, files }]);
  expect(withdrawn.get(old.address)).toBe('/tin-tuc/2021/o-lai/');
  expect(withdrawn.get(NEW_REPORT)).toBe('/tin-tuc/2021/o-lai/');
  const gone = answersOf({ files: [old], stories: [formerStory('2021/cu', { slug: 'khac' })] });
  expect(gone.get(old.address)).toBe('/tin-tuc/2021/khac/');
});

test('a file that another story still shows leads nowhere', () => {
  const other = { ...storyEntry('2021/khac'), files: { 'a.pdf': OLD_REPORT.address } };
  expect(answersOf({ files: [OLD_REPORT] }, [HERE, other]).has(OLD_REPORT.address)).toBe(false);
});

test('a file of a story whose time has not come yet is told to nobody', () => {
  const later = { ...OLD_REPORT, publishedAt: '2040-01-01T08:00:00+07:00' };
  expect(answersOf({ files: [later] }).has(OLD_REPORT.address)).toBe(false);
});

test('a standing page that was removed says that it is gone', () => {
  expect(answersOf({ pages: ['/quy-che/'] }).get('/quy-che/')).toBe('gone');
});

test('what a story says of its former addresses comes before what the history knows', () => {
  const merged = storyEntry('2021/gop', { formerPaths: ['/tin-tuc/2021/xoa/'] });
  const answers = answersOf({ stories: [formerStory('2021/xoa', { photos: [PHOTO] })] }, [merged]);
  expect(answers.get('/tin-tuc/2021/xoa/')).toBe('/tin-tuc/2021/gop/');
  expect(answers.get('/anh/2021/xoa/hop/')).toBe('/tin-tuc/2021/gop/');
});

test('states of one story are not counted as stories', () => {
  const states = Array.from({ length: 30 }, (_, n) =>
    formerStory('2021/o-lai', { slug: `dia-chi-${String(n)}` }),
  );
  expect(answersOf({ stories: states }).has('/tin-tuc/trang/2/')).toBe(false);
});

test('a state whose time has not come yet is nobody’s address', () => {
  const later = formerStory('2040/a', { publishedAt: '2040-01-01T08:00:00+07:00' });
  expect(answersOf({ stories: [later] }).has('/tin-tuc/2040/a/')).toBe(false);
});
