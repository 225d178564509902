import type { FormId } from '../forms';
import type { Registry } from '../participants';
import type { FormDescription } from './form-description';
import { PUPIL_PUPIL } from './pupil-pupil';
import { TEACHER_TEACHER } from './teacher-teacher';

/** A form as the programme prints it. */
export interface ProgrammeForm {
  readonly id: FormId;
  /** In quotes, as K1 names it. */
  readonly name: string;
  /** As headings of K3 name it. */
  readonly heading: string;
  /** Letter of its tables in the document: K3a, K3b. */
  readonly letter: string;
  /** Absent where the documents describe no such form. */
  readonly description?: FormDescription;
}

/** In the order of the Kez programme; the forms that it does not use come after, spelt as in T3. */
export const PROGRAMME_FORMS: readonly ProgrammeForm[] = [
  {
    id: 'pupil-pupil',
    name: '«Ученик – ученик»',
    heading: 'ученик – ученик',
    letter: 'a',
    description: PUPIL_PUPIL,
  },
  {
    id: 'teacher-teacher',
    name: '«Педагог-педагог»',
    heading: 'педагог - педагог',
    letter: 'b',
    description: TEACHER_TEACHER,
  },
  { id: 'teacher-pupil', name: '«Педагог – ученик»', heading: 'педагог – ученик', letter: 'c' },
  { id: 'student-pupil', name: '«Студент – ученик»', heading: 'студент – ученик', letter: 'd' },
  { id: 'employer-pupil', name: '«Работодатель – ученик»', heading: 'работодатель – ученик', letter: 'e' },
];

/** Forms of the people who have not left, and of the pairs that have not been dissolved; none in an empty book. */
export function formsInUse({ mentors, mentees, pairs }: Registry): readonly ProgrammeForm[] {
  const used = new Set<FormId>([
    ...[...mentors, ...mentees].flatMap(({ status, forms }) => (status === 'выбыл' ? [] : forms)),
    ...pairs.flatMap(({ status, form }) => (status === 'расторгнута' ? [] : [form])),
  ]);
  return PROGRAMME_FORMS.filter(({ id }) => used.has(id));
}
