/** Share of the enrolment with a mentor, 0–1 (KEZ, ROS:28); null when nobody is enrolled. */
export function coverage(participants: number, enrolment: number): number | null {
  return enrolment > 0 ? participants / enrolment : null;
}

/** How many people are missing to the target share: 3554 for 1542 of 7280 at 70 %. Never negative. */
export function coverageGap(participants: number, enrolment: number, target: number): number {
  // 0.7 × 7280 is 5095.999… in binary: rounded to a millionth of a person before rounding up
  const needed = Math.ceil(Math.round(enrolment * target * 1e6) / 1e6);
  return Math.max(0, needed - participants);
}

/** The share of pupils and educators that the region expects (ROS:28); editable in a book. */
export const DEFAULT_TARGET = 0.7;
