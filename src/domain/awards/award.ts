import { normaliseLabel } from '../text';

/** Rewards that the programme of Kez names (KEZ §8), and the thanks that orders know besides. */
export type AwardKindId = 'diploma' | 'mentor-letter' | 'parents-letter' | 'thanks';

export interface AwardKind {
  readonly id: AwardKindId;
  readonly label: string;
  readonly synonyms: readonly string[];
  /** How an order says it; its recipients follow. */
  readonly order: string;
  /** Whether only mentors get it; the others go to anybody. */
  readonly ofMentors: boolean;
}

export const AWARD_KINDS: readonly AwardKind[] = [
  {
    id: 'diploma',
    label: 'грамота «Лучший наставник»',
    synonyms: ['лучший наставник', 'грамота'],
    order: 'Наградить грамотой «Лучший наставник»',
    ofMentors: true,
  },
  {
    id: 'mentor-letter',
    label: 'благодарственное письмо наставнику',
    synonyms: ['письмо наставнику', 'благодарственное письмо'],
    order: 'Вручить благодарственные письма наставникам',
    ofMentors: true,
  },
  {
    id: 'parents-letter',
    label: 'благодарственное письмо родителям',
    synonyms: ['письмо родителям'],
    order: 'Направить благодарственные письма родителям (законным представителям) наставников из числа обучающихся',
    ofMentors: true,
  },
  {
    id: 'thanks',
    label: 'благодарность',
    synonyms: ['объявить благодарность'],
    order: 'Объявить благодарность',
    ofMentors: false,
  },
];

export function recogniseAwardKind(text: string): AwardKind | undefined {
  const key = normaliseLabel(text);
  return AWARD_KINDS.find(({ label, synonyms }) => [label, ...synonyms].some((one) => normaliseLabel(one) === key));
}

/** A row of «Поощрения». `row` is the sheet's row, for messages. */
export interface Award {
  readonly row: number;
  /** null: a kind of the school's own. */
  readonly kind: AwardKind | null;
  /** As the list writes it. */
  readonly label: string;
  /** Blank where the pair is rewarded. */
  readonly code: string;
  /** «№ пары»; may be blank. */
  readonly pairNumber: string;
  /** ISO day. */
  readonly date: string | null;
  /** «Приказ № 45 от 25.05.2026»; blank while there is none. */
  readonly document: string;
}
