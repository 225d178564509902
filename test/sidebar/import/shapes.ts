import { csv, dos866, type FileOf, utf8, utf8WithMark, utf16, windows1251, xlsx } from './files';

/** A file of a certain shape. Whatever the shape, the same people and pairs are in it. */
export interface Shape {
  readonly shape: string;
  readonly file: () => Promise<FileOf> | FileOf;
  /** «Наставник (класс) – Наставляемый (класс): форма». */
  readonly pairs: readonly string[];
  readonly wrong?: readonly number[];
}

const [ANNA, KOD] = ['Тестова Анна Борисовна', 'Проверкин Код Кодович'];
const [YULIA, YAN, YEVA] = ['Примерова Юлия Яновна', 'Образцов Ян Юрьевич', 'Шаблонова Ева'];

/** The pupils' group of Anna, and Kod's pair. */
const PUPILS = [
  `${ANNA} (9А) – ${YULIA} (5А): pupil-pupil`,
  `${ANNA} (9А) – ${YAN} (5Б): pupil-pupil`,
  `${KOD} (10) – ${YEVA} (6В): pupil-pupil`,
];
const FORM = 'Ученик – ученик';

export const SHAPES: readonly Shape[] = [
  {
    shape: 'a plain header, a row a pair',
    file: () =>
      xlsx('пары.xlsx', {
        rows: [
          ['Наставник', 'Класс наставника', 'Наставляемый', 'Класс наставляемого', 'Форма'],
          [ANNA, '9А', YULIA, '5А', FORM],
          [ANNA, '9А', YAN, '5Б', FORM],
          [KOD, '10', YEVA, '6В', FORM],
        ],
      }),
    pairs: PUPILS,
  },
  {
    shape: 'a header of two merged rows below a title',
    file: () =>
      xlsx('пары.xlsx', {
        rows: [
          ['Закрепление наставнических пар на 2026/27 учебный год', null, null, null, null, null],
          [],
          ['№ п/п', 'Наставник', null, 'Наставляемый', null, 'Форма наставничества'],
          [null, 'ФИО', 'Класс', 'ФИО', 'Класс', null],
          [1, 2, 3, 4, 5, 6],
          [1, ANNA, '9 А', YULIA, '5-а', FORM],
          [2, ANNA, '9 А', YAN, 'V Б', FORM],
          [3, KOD, 'X', YEVA, '6 «В»', FORM],
        ],
        merges: ['A1:F1', 'A3:A4', 'B3:C3', 'D3:E3', 'F3:F4'],
      }),
    pairs: PUPILS,
  },
  {
    shape: 'a mentor merged over the group',
    file: () =>
      xlsx('группы.xlsx', {
        rows: [
          ['Наставник', 'Класс', 'Форма', 'Наставляемые', 'Класс'],
          [ANNA, '9А', FORM, YULIA, '5А'],
          [null, null, null, YAN, '5Б'],
          [KOD, '10', FORM, YEVA, '6В'],
        ],
        merges: ['A2:A3', 'B2:B3', 'C2:C3'],
      }),
    pairs: PUPILS,
  },
  {
    shape: 'Windows-1251 with «;», the merged mentor split into a name and blanks',
    file: () =>
      csv(
        'группы.csv',
        [
          'Наставник;Класс;Форма;Наставляемый;Класс',
          `${ANNA};9А;${FORM};${YULIA};5А`,
          `;;;${YAN};5Б`,
          `${KOD};10;${FORM};${YEVA};6В`,
          '',
        ],
        windows1251,
      ),
    pairs: PUPILS,
  },
  {
    shape: 'UTF-8 with a mark, a header in the seventh row, blank rows and columns',
    file: () =>
      csv(
        'выгрузка.csv',
        [
          'МАОУ СОШ;;;;;;',
          ';;;;;;',
          'Приложение к приказу;;;;;;',
          ';;;;;;',
          'Наставнические пары;;;;;;',
          ';;;;;;',
          ';ФИО наставника;Класс наставника;;ФИО наставляемого;Класс наставляемого;Форма',
          ';;;;;;',
          `;${ANNA};9А;;${YULIA};5А;${FORM}`,
          ';;;;;;',
          `;${ANNA};9А;;${YAN};5Б;${FORM}`,
          `;${KOD};10;;${YEVA};6В;${FORM}`,
        ],
        utf8WithMark,
      ),
    pairs: PUPILS,
  },
  {
    shape: 'UTF-8 without a mark, commas and quotes, a comma and a line inside cells',
    file: () =>
      csv(
        'pairs.csv',
        [
          'Наставник,"Наставляемый","Форма, вид",Запрос наставляемого',
          `"${ANNA}, 9А","${YULIA} (5А)","${FORM}","дроби, уравнения"`,
          `"${ANNA}, 9А","${YAN} (5Б)","${FORM}","русский ""письменный""\nязык"`,
          `"${KOD}, 10 класс","${YEVA}, 6 в класс","${FORM}",`,
        ],
        utf8,
      ),
    pairs: PUPILS,
  },
  {
    shape: '«Текст Юникод» of Excel: UTF-16 with tabs',
    file: () =>
      csv(
        'пары.txt',
        [
          'Наставник\tКласс наставника\tНаставляемый\tКласс наставляемого\tФорма',
          `${ANNA}\t9А\t${YULIA}\t5А\t${FORM}`,
          `${ANNA}\t9А\t${YAN}\t5Б\t${FORM}`,
          `${KOD}\t10\t${YEVA}\t6В\t${FORM}`,
        ],
        utf16,
      ),
    pairs: PUPILS,
  },
  {
    shape: 'the code page of DOS',
    file: () =>
      csv(
        'PARY.CSV',
        [
          'Наставник;Класс наставника;Наставляемый;Класс наставляемого;Форма',
          `${ANNA};9А;${YULIA};5А;ученик-ученик`,
          `${ANNA};9А;${YAN};5Б;ученик-ученик`,
          `${KOD};10;${YEVA};6В;ученик-ученик`,
        ],
        dos866,
      ),
    pairs: PUPILS,
  },
  {
    shape: 'a two-row header whose merges a program has split',
    file: () =>
      csv('пары.csv', [
        'Наставник;;Наставляемый;;Форма',
        'ФИО;Класс;ФИО;Класс;',
        `${ANNA};9А;${YULIA};5А;${FORM}`,
        `${ANNA};9А;${YAN};5Б;${FORM}`,
        `${KOD};10;${YEVA};6В;${FORM}`,
      ]),
    pairs: PUPILS,
  },
  {
    shape: 'mentees first below roles of several words, names over three columns of one title',
    file: () =>
      xlsx('сведения.xlsx', {
        rows: [
          ['№', 'Сведения о наставляемом', null, null, null, 'Сведения об ученике-наставнике', null, 'Форма'],
          [null, 'ФИО', null, null, 'Класс', 'Ф.И.О.', 'Класс', null],
          [1, 'Примерова', 'Юлия', 'Яновна', '5А', ANNA, '9А', FORM],
          [2, 'Образцов', 'Ян', 'Юрьевич', '5Б', ANNA, '9А', FORM],
          [3, 'Шаблонова', 'Ева', null, '6В', KOD, '10', FORM],
        ],
        merges: ['A1:A2', 'B1:E1', 'F1:G1', 'H1:H2', 'B2:D2'],
      }),
    pairs: PUPILS,
  },
  {
    shape: 'columns in another order with numbers, unknown columns, totals and signatures',
    file: () =>
      xlsx('сводная.xlsx', {
        rows: [
          [
            'Примечание',
            'Форма',
            'Класс наставляемого',
            '№',
            'ФИО наставляемого',
            'Цвет',
            'Класс наставника',
            'ФИО наставника',
          ],
          ['–', FORM, '5А', 1, YULIA, 'синий', '9А', ANNA],
          ['–', FORM, '5Б', 2, YAN, 'синий', '9А', ANNA],
          [null, FORM, '6В', 3, YEVA, null, 10, KOD],
          ['Итого', null, null, 3],
          [],
          ['Директор', null, null, null, null, '________', null, 'Тестова А. Б.'],
        ],
      }),
    pairs: PUPILS,
  },
  {
    shape: 'classes in rows of their own, the form in the title, headers repeated on every page',
    file: () =>
      xlsx('по классам.xlsx', {
        rows: [
          ['Пары по форме «Ученик-ученик»'],
          ['ФИО обучающегося', 'Наставник', 'Класс наставника'],
          ['5А класс'],
          [YULIA, ANNA, '9А'],
          ['5 «Б»'],
          [YAN, ANNA, '9А'],
          ['ФИО обучающегося', 'Наставник', 'Класс наставника'],
          ['6В класс'],
          [YEVA, KOD, '10'],
          ['Всего: 3'],
        ],
        merges: ['A1:C1', 'A3:C3', 'A5:C5', 'A8:C8'],
      }),
    pairs: [PUPILS[0], PUPILS[1], PUPILS[2]].filter((line) => line !== undefined),
  },
  {
    shape: 'Latin look-alikes, Roman classes, spaces and capitals',
    file: () =>
      xlsx('пары.xlsx', {
        rows: [
          ['ФИO  наставника', 'Клаcс наставника', ' Наставляемый ', 'Класс наставляемого', 'Фoрма'],
          ['Tестова  Aнна Борисовна', 'IX A', `${YULIA} `, 'V-А', 'учeник -ученик'],
          ['Тестова\u00a0Анна Борисовна', '9а', YAN, '5 б', '«Ученик–ученик»'],
          [KOD, 'Х', YEVA, 'VI B', 'ФОРМА «УЧЕНИК-УЧЕНИК»'],
        ],
      }),
    pairs: PUPILS,
  },
  {
    shape: 'names and classes in parts, hidden rows, a formula',
    file: () =>
      xlsx('журнал.xlsx', {
        rows: [
          ['Наставник', null, null, null, 'Наставляемый', null, null, null, null, 'Форма'],
          ['Фамилия', 'Имя', 'Отчество', 'Класс', 'Фамилия', 'Имя', 'Отчество', 'Класс', 'Литера', null],
          ['Тестова', 'Анна', 'Борисовна', '9А', 'Примерова', 'Юлия', 'Яновна', 5, 'а', FORM],
          ['Тестова', 'Анна', 'Борисовна', '9А', 'Образцов', 'Ян', 'Юрьевич', 5, 'б', FORM],
          ['Проверкин', 'Код', 'Кодович', 10, 'Шаблонова', 'Ева', '-', 6, 'в', null],
        ],
        merges: ['A1:D1', 'E1:I1', 'J1:J2'],
        hiddenRows: [4],
        formulas: { '4,9': { formula: 'J3', result: FORM } },
      }),
    pairs: PUPILS,
  },
  {
    shape: 'no header at all',
    file: () =>
      csv('без заголовка.csv', [`${ANNA};${YULIA};${FORM}`, `${ANNA};${YAN};${FORM}`, `${KOD};${YEVA};${FORM}`]),
    pairs: [`${ANNA} – ${YULIA}: pupil-pupil`, `${ANNA} – ${YAN}: pupil-pupil`, `${KOD} – ${YEVA}: pupil-pupil`],
  },
  {
    shape: 'the federal base of mentees: one waits',
    file: () =>
      xlsx('База наставляемых.xlsx', {
        name: 'База наставляемых',
        rows: [
          [
            '№',
            'ФИО наставляемого',
            'Контактные данные для связи (данные представителя)',
            'Год рождения наставляемого',
            'Основной запрос наставляемого',
            'Дата вхождения в программу',
            'ФИО наставника',
            'Форма наставничества',
            'Место работы/учебы наставника',
            'Дата завершения программы',
            'Результаты программы',
            'Ссылка на кейс/отзыв наставляемого, размещенные на сайте организации',
            'Отметка о прохождении программы',
          ],
          [
            1,
            YULIA,
            '+7 900 000-00-01',
            2014,
            'математика',
            new Date(Date.UTC(2026, 8, 1)),
            ANNA,
            'Учитель – ученик',
            'МАОУ СОШ',
            null,
            null,
            null,
            null,
          ],
          [
            2,
            YAN,
            '8 900 000 00 02',
            2015,
            'адаптация',
            '1 сентября 2026 г.',
            null,
            null,
            null,
            null,
            null,
            null,
            null,
          ],
          [
            3,
            YEVA,
            'test@example.org',
            2013,
            'физика',
            '01.09.2026',
            KOD,
            'Педагог-ученик',
            'МАОУ СОШ',
            null,
            null,
            null,
            null,
          ],
        ],
      }),
    pairs: [`${ANNA} – ${YULIA}: teacher-pupil`, `${KOD} – ${YEVA}: teacher-pupil`],
  },
  {
    shape: 'the federal base of mentors: several mentees in a cell',
    file: () =>
      xlsx('База наставников.xlsx', {
        name: 'База наставников',
        rows: [
          [
            '№',
            'ФИО наставника',
            'Контактные данные для связи',
            'Место работы/учебы наставника',
            'Основные компетенции наставника',
            'Важные для программы достижения наставника',
            'Интересы наставника',
            'Желаемый возраст наставляемых',
            'Ресурс времени на программу наставничества',
            'Дата вхождения в программу',
            'ФИО наставляемого (наставляемых)',
            'Форма наставничества',
            'Место работы/учебы наставляемого',
            'Дата завершения программы',
            'Результаты программы',
            'Ссылка на кейс/отзыв наставника, размещенные на сайте организации',
          ],
          [
            1,
            ANNA,
            '+7 900 000-00-03',
            'МАОУ СОШ, 9А класс',
            'алгебра, геометрия',
            'грамота',
            'шахматы',
            '10-12',
            'вт 14:00-15:00',
            '01.09.2026',
            `1. ${YULIA}\n2. ${YAN}`,
            'Ученик-ученик',
            '5А\n5Б',
            null,
            null,
            null,
          ],
          [
            2,
            KOD,
            '+7 900 000-00-04',
            'МАОУ СОШ, 10 класс',
            'физика',
            null,
            null,
            null,
            '2 часа в неделю',
            '01.09.2026',
            YEVA,
            'Ученик-ученик',
            '6В',
            null,
            null,
            null,
          ],
        ],
      }),
    pairs: PUPILS,
  },
  {
    shape: 'rows with mistakes among good ones',
    file: () =>
      xlsx('пары.xlsx', {
        rows: [
          ['Наставник', 'Класс наставника', 'Наставляемый', 'Класс наставляемого', 'Форма'],
          [ANNA, '9А', YULIA, '5А', FORM],
          [ANNA, '9А', 'Ошибкина Ольга', '15А', FORM],
          [ANNA, '9А', YAN, '5Б', FORM],
          [ANNA, '9А', 'Ошибкин Олег', '5Б', 'дружба'],
          [KOD, '10', YEVA, '6В', FORM],
          [KOD, '9А', 'Ошибкин Осип', '6В', FORM],
        ],
      }),
    pairs: PUPILS,
    wrong: [3, 5, 7],
  },
];
