/** Text files that the bundle of the page holds. */
declare module '*.xml' {
  const text: string;
  export default text;
}
