/** What a Vietnamese syllable may begin with. */
const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnrstvx])?';
/** All that may follow, without tones: the rhymes of Vietnamese spelling. */
const rhymes = `
a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uât uâng uây uc uê uêch uênh ui uôc uôi uôm uôn uông uôt um un ung uơ up ut uy uya uych uyên uyêt uynh uyt uyu
ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych ynh yt
`;
const syllable = new RegExp(
  `^${onset}(?:${rhymes
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .join('|')})$`,
  'u',
);

/** The five tones as loose marks: grave, acute, tilde, hook, dot. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Whether a word is spelled as one Vietnamese syllable can be, in any case, NFC or NFD; where its tone stands is not
 * looked at (hoà, hòa). A syllable that ends in c, ch, p or t has the tone sắc or nặng, if it has any.
 */
export function isSyllable(word: string): boolean {
  const loose = word.normalize('NFD');
  const marks = loose.match(tones) ?? [];
  if (marks.length > 1) return false;
  const bare = loose.replace(tones, '').normalize('NFC').toLowerCase();
  if (!syllable.test(bare)) return false;
  if (!/(?:[cpt]|ch)$/.test(bare)) return true;
  return marks.length === 1 ? /[\u0301\u0323]/.test(marks[0]) : !/[ăâêôơư]/.test(bare);
}
