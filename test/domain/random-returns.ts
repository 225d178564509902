import fc from 'fast-check';
import type { SchoolReturn } from '../../src/domain/school-return';
import { aReturn } from './builders';

/** A few numbers from 0 to `most` each, whose sum is at least `least`: people counted by rows that may overlap. */
function rows(count: number, most: number, least: number): fc.Arbitrary<readonly number[]> {
  return fc.tuple(fc.array(fc.nat(most), { minLength: count, maxLength: count }), fc.nat(count - 1)).map(
    ([figures, raised]) =>
      figures.reduce((total, figure) => total + figure, 0) >= least
        ? figures
        : figures.map((figure, index) => (index === raised ? most : figure)), // one row alone then holds everybody
  );
}

/** Returns that agree with themselves: the audit must not object to them. */
export const consistentReturns: fc.Arbitrary<SchoolReturn> = fc
  .record({
    ageGroups: fc.tuple(fc.nat(400), fc.nat(400), fc.nat(100)),
    notTakingPart: fc.tuple(fc.nat(300), fc.nat(300), fc.nat(100)),
    educators: fc.record({ mentors: fc.nat(30), others: fc.nat(20), young: fc.nat(10) }),
    said: fc.record({ total: fc.boolean(), educators: fc.boolean() }),
    contentModels: fc.record({
      mentoring: fc.boolean(),
      advising: fc.boolean(),
      tutoring: fc.boolean(),
      coaching: fc.boolean(),
      buddying: fc.boolean(),
    }),
    documents: fc.record({
      introduction: fc.boolean(),
      roadmap: fc.boolean(),
      regulation: fc.boolean(),
      programme: fc.boolean(),
      other: fc.boolean(),
    }),
  })
  .chain((facts) => {
    const [primary, basic, senior] = facts.ageGroups;
    const pupils = primary + basic + senior;
    return fc
      .record({ forms: rows(4, pupils, pupils), needs: rows(7, pupils, 0), countModels: rows(5, pupils, pupils) })
      .map((figures) => ({ ...facts, ...figures, pupils }));
  })
  .map(({ ageGroups, notTakingPart, educators, said, forms, needs, countModels, pupils, ...marks }) => {
    const [byTeacher = 0, byPupil = 0, byStudent = 0, byEmployer = 0] = forms;
    const [gifted = 0, disability = 0, hardship = 0, orphan = 0, learning = 0, behaviour = 0, other = 0] = needs;
    const [individual = 0, group = 0, collective = 0, mutual = 0, online = 0] = countModels;
    const mentees = educators.young + educators.others;
    return aReturn({
      ...marks,
      enrolment: {
        primary: ageGroups[0] + notTakingPart[0],
        basic: ageGroups[1] + notTakingPart[1],
        senior: ageGroups[2] + notTakingPart[2],
      },
      ageGroups: { primary: ageGroups[0], basic: ageGroups[1], senior: ageGroups[2] },
      forms: {
        'teacher-pupil': byTeacher,
        'pupil-pupil': byPupil,
        'student-pupil': byStudent,
        'employer-pupil': byEmployer,
      },
      formMarks: {
        'teacher-teacher': mentees > 0,
        'teacher-pupil': byTeacher > 0,
        'pupil-pupil': byPupil > 0,
        'student-pupil': byStudent > 0,
        'employer-pupil': byEmployer > 0,
      },
      needs: { gifted, disability, hardship, orphan, learning, behaviour, other },
      countModels: { individual, group, collective, mutual, online },
      educators: said.educators
        ? { mentors: educators.mentors, mentees, young: educators.young }
        : { mentors: null, mentees: null, young: null },
      pupils: { total: said.total ? pupils : null },
    });
  });

export const TWELVE_SCHOOLS = Array.from({ length: 12 }, (_, index) => `МАОУ «СОШ№${index + 1}»`);

/** The returns of twelve schools, in the order of «Школы». */
export const twelveReturns: fc.Arbitrary<readonly SchoolReturn[]> = fc.tuple(
  ...TWELVE_SCHOOLS.map((school) => consistentReturns.map((report): SchoolReturn => ({ ...report, school }))),
);
