import { FORMS, type FormId } from '../../src/domain/forms';
import type { Mapping } from '../../src/domain/import/table';
import type { TableKind } from '../../src/domain/import/targets';
import { PARTICIPANT_KINDS, type ParticipantKind } from '../../src/domain/statuses';
import { element, labelled } from '../element';
import { choice } from './step';

export type Otherwise = keyof Mapping['otherwise'];

export const OTHERWISE_CAPTIONS: Readonly<Record<Otherwise, string>> = {
  mentorKind: 'Кто наставники',
  menteeKind: 'Кто наставляемые',
  form: 'Форма пар',
};

/** Which tables leave which question open. */
const ASKED: Readonly<Record<TableKind, readonly Otherwise[]>> = {
  mentors: ['mentorKind'],
  mentees: ['menteeKind'],
  pairs: ['mentorKind', 'menteeKind', 'form'],
};

const ERROR = ['', 'такая строка – ошибка'] as const;
const MENTOR_KINDS: readonly (readonly [ParticipantKind | '', string])[] = [
  ERROR,
  ...PARTICIPANT_KINDS.map((kind) => [kind, kind] as const),
];
const MENTEE_KINDS = MENTOR_KINDS.filter(([kind]) => ['', 'ученик', 'педагог'].includes(kind));
const FORM_OPTIONS: readonly (readonly [FormId | '', string])[] = [
  ERROR,
  ...FORMS.map(({ id, label }) => [id, label] as const),
];
const BLANK_MENTOR = [
  ['same', 'тот же наставник, что выше'],
  ['nobody', 'наставника нет'],
] as const;

/** How what the rows leave open is read. */
export class ColumnOptions {
  readonly box = element('fieldset', { class: 'options' });
  private drawn = '';
  private mapping: Mapping | undefined;

  constructor(private readonly change: (more: Partial<Mapping>) => void) {}

  show(mapping: Mapping): void {
    this.mapping = mapping;
    if (this.drawn === mapping.kind) return; // the keyboard stands in one of the lists
    this.drawn = mapping.kind;
    const legend = element('legend', {}, ['Если в строке и в столбцах этого нет']);
    this.box.replaceChildren(legend, ...ASKED[mapping.kind].map((field) => this.question(field, mapping)));
    if (mapping.kind !== 'pairs') return;
    const blank = choice(BLANK_MENTOR, mapping.blankMentor, (blankMentor) => this.change({ blankMentor }));
    this.box.append(labelled('Наставник не указан – это', blank));
  }

  focusOn(field: Otherwise): void {
    this.box.querySelector<HTMLSelectElement>(`[name="${field}"]`)?.focus();
  }

  private question(field: Otherwise, { otherwise }: Mapping): HTMLElement {
    const select = this.select(field, otherwise);
    select.name = field;
    return labelled(OTHERWISE_CAPTIONS[field], select);
  }

  private select(field: Otherwise, otherwise: Mapping['otherwise']): HTMLSelectElement {
    switch (field) {
      case 'mentorKind':
        return choice(MENTOR_KINDS, otherwise.mentorKind ?? '', (mentorKind) => this.set({ mentorKind }));
      case 'menteeKind':
        return choice(MENTEE_KINDS, otherwise.menteeKind ?? '', (menteeKind) => this.set({ menteeKind }));
      case 'form':
        return choice(FORM_OPTIONS, otherwise.form ?? '', (form) => this.set({ form }));
    }
  }

  /** '' leaves the question open. */
  private set(chosen: { readonly [F in Otherwise]?: Mapping['otherwise'][F] | '' }): void {
    const { mentorKind, menteeKind, form } = { ...this.mapping?.otherwise, ...chosen };
    this.change({
      otherwise: { ...(mentorKind && { mentorKind }), ...(menteeKind && { menteeKind }), ...(form && { form }) },
    });
  }
}
