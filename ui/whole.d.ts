/** A data file with all its words, which the first page leaves out. */
declare module "*.json?whole" {
  const data: unknown;
  export default data;
}
