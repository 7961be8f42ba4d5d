import type { SpeakerType } from '@/domain/attribution';
import { foldArabic } from '@/domain/suggest/script';
import type { Word } from '@/domain/suggest/words';

/** Who an Arabic or Cyrillic phrase names. `role` is the key under which a later "the minister" finds its bearer. */
export type ForeignSpeaker = {
  name: string;
  type: SpeakerType;
  role: string | null;
  isBackReference: boolean;
};

const words = (list: string) => list.trim().split(/\s+/);

const ARABIC: [SpeakerType, Set<string>][] = (
  [
    ['anonymous_person', 'مصدر مصادر'],
    ['agency', 'وكالة رويترز فرانس أسوشيتد الأناضول'],
    ['outlet', 'صحيفة قناة موقع مجلة إذاعة الجزيرة العربية'],
    ['document', 'تقرير بيان وثيقة دراسة رسالة إحصاءات بيانات التقرير البيان الوثيقة الدراسة'],
    ['video', 'فيديو تسجيل مقطع شريط'],
    [
      'group',
      'سكان شهود مسؤولون مسؤولين خبراء محللون ناشطون مواطنون صيادون عمال السكان الشهود المسؤولون الخبراء أهالي',
    ],
    [
      'organisation',
      'هيئة وزارة حكومة جيش مجلس حزب منظمة شركة لجنة قوات خفر شرطة جماعة تنظيم حركة الهيئة الوزارة الحكومة الجيش المجلس الحزب المنظمة الشركة اللجنة الشرطة بلدية جامعة محكمة سفارة نقابة',
    ],
  ] as [SpeakerType, string][]
).map(([type, list]) => [type, new Set(words(list).map(foldArabic))]);
const ARABIC_ROLE = new Set(
  words(
    'وزير رئيس متحدث ناطق مدير قائد لواء عميد عقيد نائب أمين سفير محافظ عمدة شيخ صياد طبيب خبير محلل كاتب صحفي ناشط مواطن مسؤول قاض محام وزيرة رئيسة متحدثة مديرة طبيبة خبيرة دكتور',
  ).map(foldArabic),
);

/** Without the article and the prefix "to", as a role is compared. */
const arabicKey = (word: string) =>
  foldArabic(word)
    .replace(/^(?:لل|ال|ل(?=ال))/, '')
    .replace(/^ال/, '');

function arabicSpeaker(phrase: readonly Word[], name: string): ForeignSpeaker {
  const first = phrase[0]?.text ?? '';
  const key = arabicKey(first);
  for (const [type, set] of ARABIC)
    if (set.has(foldArabic(first)) || set.has(key)) return { name, type, role: null, isBackReference: false };
  if (!ARABIC_ROLE.has(key))
    return { name, type: 'named_person', role: null, isBackReference: phrase.length === 1 };
  if (phrase.length === 1) return { name, type: 'described_person', role: key, isBackReference: true };
  if (phrase.length === 2) return { name, type: 'described_person', role: key, isBackReference: false };
  // "وزير النقل سامي النجار": role, office, first and family name.
  return {
    name: phrase
      .slice(-2)
      .map((w) => w.text)
      .join(' '),
    type: 'named_person',
    role: key,
    isBackReference: false,
  };
}

const CYRILLIC: [SpeakerType, RegExp][] = [
  ['anonymous_person', /^источник/u],
  ['agency', /^(?:агентств|тасс$|интерфакс|рейтер|риа$)/u],
  ['outlet', /^(?:газет|телеканал|журнал|издани|радио|портал|сайт)/u],
  ['document', /^(?:отч[её]т|доклад|документ|исследовани|заявлени|письм|постановлени|сообщени)/u],
  ['video', /^(?:видео|запис|ролик)/u],
  [
    'group',
    /^(?:чиновник|жител|очевид|эксперт|аналитик|власт|уч[её]ные|местные|рыбаки|рабочие|активист|спасател)/u,
  ],
  [
    'organisation',
    /^(?:министерств|правительств|парти|арми|совет|компани|организаци|мэри|полици|мид$|мвд$|минобороны|комитет|суд|прокуратур|банк|университет|ведомств|служб)/u,
  ],
];
const CYRILLIC_ROLE =
  /^(министр|президент|глав|губернатор|мэр|представител|директор|генерал|депутат|посол|рыбак|врач|эксперт|премьер|секретар|спикер|командир|адвокат|писател|журналист|учител|профессор|капитан|начальник|пресс-секретар)/u;

function cyrillicSpeaker(phrase: readonly Word[], name: string): ForeignSpeaker {
  const first = phrase[0];
  for (const [type, pattern] of CYRILLIC)
    if (
      first &&
      pattern.test(first.lower) &&
      !phrase.slice(1).some((w, i) => w.capital && phrase[i + 2]?.capital)
    )
      return { name, type, role: null, isBackReference: false };
  const role = phrase.map((w) => CYRILLIC_ROLE.exec(w.lower)?.[1]).find((r) => r) ?? null;
  let from = phrase.length;
  while (from > 0 && (phrase[from - 1]?.capital || phrase[from - 1]?.text === '.')) from--;
  const run = phrase.slice(from).filter((w) => !CYRILLIC_ROLE.test(w.lower));
  if (run.length > 0 && (run.length > 1 || !role))
    return {
      name: run.map((w) => w.text).join(' '),
      type: 'named_person',
      role,
      isBackReference: run.length === 1,
    };
  return { name, type: 'described_person', role, isBackReference: phrase.length === 1 && role !== null };
}

export function foreignSpeaker(script: 'arabic' | 'cyrillic', phrase: readonly Word[]): ForeignSpeaker {
  const told = phrase.filter((w) => w.type !== 'mark');
  const name = told.map((w) => w.text).join(' ');
  return script === 'arabic' ? arabicSpeaker(told, name) : cyrillicSpeaker(told, name);
}
