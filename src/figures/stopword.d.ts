/** Lists of words that carry a sentence and no subject; the package brings no types. */
declare module 'stopword' {
  export const ara: readonly string[];
  export const eng: readonly string[];
}
