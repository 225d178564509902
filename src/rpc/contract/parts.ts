import * as z from 'zod/mini';

/** Shapes that several families of the contract share. */

export const code = z.string().check(z.minLength(1), z.maxLength(100));
export const text = z.string().check(z.maxLength(1000));
export const form = z.enum(['teacher-teacher', 'teacher-pupil', 'pupil-pupil', 'employer-pupil', 'student-pupil']);
export const whole = z.int().check(z.minimum(0));

export const pairStatus = z.enum([
  'предложена',
  'утверждена',
  'закреплена приказом',
  'активна',
  'приостановлена',
  'завершена',
  'расторгнута',
]);

/** The unit of pairing: a mentee in one of the forms asked for. */
export const unit = { menteeCode: code, form };
export const link = { ...unit, mentorCode: code };

/** What became of each asked change; `why` is for a person, blank when done. */
const outcome = z.object({ ...link, number: z.string(), done: z.boolean(), why: z.string() });
export const written = z.object({ outcomes: z.array(outcome), message: z.string(), revision: z.string() });
