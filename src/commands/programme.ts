import type { Category } from '../domain/categories';
import { formsInUse, PROGRAMME_FORMS, type ProgrammeForm } from '../domain/programme/forms';
import { layOut } from '../reports/layout';
import { type ProgrammeInput, programme } from '../reports/programme';
import type { Book } from '../workbook/book';
import { Lists } from '../workbook/lists';
import { withProblems } from '../workbook/problem';
import { postOf, programmeModels, programmeOrder, programmeStages, type Told } from '../workbook/programme-data';
import { readRegistry } from '../workbook/registry';
import { PROGRAMME_TITLE } from '../workbook/report-sheets';
import { PARAMETERS, Settings } from '../workbook/settings';
import { type Command, type Plan, requireSchoolBook } from './command';

export const buildProgramme: Command = { title: PROGRAMME_TITLE, asks: false, plan: planProgramme };

const OWN_TEXT = 'Чтобы изменить текст, скопируйте лист и правьте копию: её программа не меняет.';

/** The school's programme with K1–K5, from the settings, the lists, the people and the stages of the book. */
function planProgramme(book: Book): Plan {
  requireSchoolBook(book);
  const lists = new Lists(book);
  const categories = lists.categories();
  const { registry, problems } = readRegistry(book, categories);
  const used = formsInUse(registry);
  const forms = used.length > 0 ? used : PROGRAMME_FORMS.filter(({ description }) => description);
  const [settings, stages, models] = [settingsOf(book), programmeStages(book), programmeModels(lists)];
  const report = programme({
    ...settings.value,
    order: programmeOrder(book),
    stages: stages.value,
    forms,
    models: models.value,
    categories: { pupils: labelsOf(categories, 'pupil'), educators: labelsOf(categories, 'educator') },
  });
  const told = [...settings.problems, ...problems, ...stages.problems, ...models.problems];
  return {
    action: { title: PROGRAMME_TITLE, object: PROGRAMME_TITLE, count: forms.length },
    changes: [{ kind: 'report', sheet: PROGRAMME_TITLE, layout: layOut(report) }],
    done: withProblems(`Лист «${PROGRAMME_TITLE}» заполнен. ${formsSentence(used)} ${OWN_TEXT}`, told),
    show: PROGRAMME_TITLE,
  };
}

function labelsOf(categories: readonly Category[], of: Category['of']): readonly string[] {
  return categories.filter((category) => category.of === of).map(({ label }) => label);
}

function formsSentence(used: readonly ProgrammeForm[]): string {
  if (used.length > 0) return `Формы: ${used.map(({ name }) => name).join(', ')}.`;
  return 'В книге ещё нет ни людей, ни пар: описаны формы, которые есть в документах.';
}

type OfSettings = Pick<ProgrammeInput, 'school' | 'schoolYear' | 'year' | 'head' | 'curator' | 'fromAge'>;

function settingsOf(book: Book): Told<OfSettings> {
  const settings = new Settings(book);
  const schoolYear = settings.requiredText(PARAMETERS.schoolYear);
  const [head, curator] = [PARAMETERS.head, PARAMETERS.curator].map((one) => postOf(book, settings, one));
  const value = {
    school: settings.requiredText(PARAMETERS.school),
    schoolYear,
    year: /\d{4}/.exec(schoolYear)?.[0] ?? settings.day(PARAMETERS.from).slice(0, 4),
    head: head?.value || 'Директор',
    curator: curator?.value || '____________________',
    fromAge: settings.whole(PARAMETERS.fromAge),
  };
  return { value, problems: [...(head?.problems ?? []), ...(curator?.problems ?? [])] };
}
