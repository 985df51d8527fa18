const ONSETS = 'b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x'.split('|');
/** The rhymes of Vietnamese without their tones. */
const OPEN_RHYMES =
  'a ai ao au ay âu ây e eo ê êu i ia iu iêu o oa oai oao oay oe oeo oi ô ôi ơ ơi u ua uâ uây uê ui uơ uôi uy uya uyu ư ưa ưi ưu ươi ươu y yêu ya ươ uô iê yê';
const NASAL_RHYMES =
  'am an ang anh ăm ăn ăng âm ân âng em en eng êm ên ênh im in inh iêm iên iêng om on ong oam oan oang oanh oăm oăn oăng oen oong ôm ôn ông ơm ơn um un ung uân uâng uênh uôm uôn uông uyn uynh uyên ưm ưn ưng ươm ươn ương ym yn ynh yêm yên yêng';
const STOP_RHYMES =
  'ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oc op ot oac oach oap oat oăc oăt oet ooc ôc ôp ôt ơp ơt uc up ut uât uôc uôp uôt uych uyt uyêt ưc ưt ươc ươp ươt yêt yt ych';

const WITHOUT_TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** After p, t, c and ch only the acute and the dot below are heard. */
const TONE_OF_STOPS = /[\u0301\u0323]/u;
const SHAPES = new Map<string, 'open' | 'stop'>();
for (const rhyme of `${OPEN_RHYMES} ${NASAL_RHYMES}`.split(' ')) SHAPES.set(rhyme, 'open');
for (const rhyme of STOP_RHYMES.split(' ')) SHAPES.set(rhyme, 'stop');

/** Whether a word could be one syllable of Vietnamese, tone included. */
export function isSyllable(word: string): boolean {
  const marked = word.toLowerCase().normalize('NFD');
  const tones = marked.match(WITHOUT_TONE) ?? [];
  if (tones.length > 1) return false;
  const plain = marked.replaceAll(WITHOUT_TONE, '').normalize('NFC');
  return ['', ...ONSETS].some((onset) => {
    if (!plain.startsWith(onset)) return false;
    const rhyme = plain.slice(onset.length);
    const shape = SHAPES.get(rhyme) ?? (onset === 'gi' && rhyme === '' ? 'open' : undefined);
    return shape === 'open' || (shape === 'stop' && TONE_OF_STOPS.test(tones[0] ?? ''));
  });
}
