declare module "@nlpjs/core" {
  export class Normalizer {
    normalize(text: string): string;
  }
  export class Tokenizer {
    tokenize(text: string, normalize: boolean): string[];
  }
}
declare module "@nlpjs/neural" {
  type Weights = Record<string, number>;
  export class NeuralNetwork {
    constructor(settings: { log: boolean });
    train(corpus: { input: Weights; output: Weights }[]): void;
    run(input: Weights): Weights;
  }
}
declare module "lunr" {
  interface Query {
    term(term: string, options: object): Query;
  }
  interface Index {
    query(build: (query: Query) => void): { ref: string; score: number }[];
  }
  class Builder {
    ref(name: string): void;
    field(name: string): void;
    add(document: object): void;
    build(): Index;
  }
  const lunr: { Builder: typeof Builder };
  export default lunr;
}
