import { describe, expect, test } from '@jest/globals';
import { FORMS, formById, isPupilForm, PUPIL_FORM_IDS, recogniseForm } from '../../src/domain/forms';
import { templateCells } from '../samples/fixtures';
import { SPELLINGS } from './spellings';

const seen = SPELLINGS.forms.flatMap(({ canonical, spellings }) =>
  spellings.map(({ text, src }) => [text, src, canonical] as const),
);

test.each(seen)('«%s» (%s) is the form %s', (text, _, canonical) => {
  expect(recogniseForm(text)?.label).toBe(canonical);
});

test('the canonical labels are those of the documents, each once', () => {
  expect(new Set(FORMS.map(({ label }) => label))).toEqual(new Set(SPELLINGS.forms.map(({ canonical }) => canonical)));
  expect(new Set(FORMS.map(({ id }) => id)).size).toBe(FORMS.length);
});

test.each(['  УЧИТЕЛЬ   —   УЧЕНИК  ', 'учитель‑ученик', 'форма «Педагог−ученик»', '„Учитель - ученик“.'])(
  'case, spaces, quotes and any dash do not matter: %s',
  (text) => {
    expect(recogniseForm(text)?.id).toBe('teacher-pupil');
  },
);

test.each(['', 'Учитель', 'Ученик-учитель', 'Родитель-ученик', 'учитель ученик'])('%j is no form', (text) => {
  expect(recogniseForm(text)).toBeUndefined();
});

describe('the order and labels of the published tables', () => {
  test('T1 lists the five forms', () => {
    const rows = templateCells('T1').slice(2);
    expect(FORMS.map(({ label }) => label)).toEqual(rows.map(([label]) => label));
  });

  test('T3 lists the forms with pupils', () => {
    const rows = templateCells('T3').slice(2);
    expect(PUPIL_FORM_IDS.map((id) => formById(id).reportLabel)).toEqual(rows.map(([label]) => label));
  });

  test('a form is in the pupils’ tables exactly when the documents put it there', () => {
    for (const { canonical, inPupilTables } of SPELLINGS.forms) {
      const form = recogniseForm(canonical);
      expect({ canonical, inPupilTables: form && isPupilForm(form.id) }).toEqual({ canonical, inPupilTables });
    }
  });
});
