import { Normalizer, Tokenizer } from "@nlpjs/core";
import { NeuralNetwork } from "@nlpjs/neural";
import lunr from "lunr";
import MiniSearch from "minisearch";
import type { Example, Guess, Trained } from "./faq-engines";
import { withoutAccents } from "./faq-sets";

// What one can install from npm for this job, with its usual settings. Accents are folded for all of them, which helps each.

export function trainNlpJs(examples: readonly Example[]): Trained {
  const normalizer = new Normalizer();
  const tokenizer = new Tokenizer();
  const featuresOf = (text: string): Record<string, number> =>
    Object.fromEntries(tokenizer.tokenize(normalizer.normalize(text), false).map((word) => [word, 1]));
  const network = new NeuralNetwork({ log: false });
  network.train(examples.map(([intent, text]) => ({ input: featuresOf(text), output: { [intent]: 1 } })));
  return {
    match(text, limit) {
      const scores = network.run(featuresOf(text));
      return bestOf(Object.entries(scores), limit);
    },
  };
}

export function trainMiniSearch(examples: readonly Example[]): Trained {
  const index = new MiniSearch({ fields: ["text"], searchOptions: { prefix: true, fuzzy: 0.2 } });
  index.addAll(examples.map(([, text], id) => ({ id, text: fold(text) })));
  return {
    match: (text, limit) =>
      bestOf(
        index.search(fold(text)).map(({ id, score }) => [examples[id as number]![0], score]),
        limit,
      ),
  };
}

export function trainLunr(examples: readonly Example[]): Trained {
  const builder = new lunr.Builder();
  builder.ref("id");
  builder.field("text");
  examples.forEach(([, text], id) => builder.add({ id, text: fold(text) }));
  const index = builder.build();
  return {
    match(text, limit) {
      const found = index.query((query) => {
        for (const word of fold(text).match(/[a-z0-9]+/g) ?? []) query.term(word, {});
      });
      return bestOf(
        found.map(({ ref, score }) => [examples[Number(ref)]![0], score]),
        limit,
      );
    },
  };
}

function fold(text: string): string {
  return withoutAccents(text.toLowerCase());
}

/** An intent counts as its best example. */
function bestOf(found: Iterable<[intent: string, score: number]>, limit: number): Guess[] {
  const best = new Map<string, number>();
  for (const [intent, score] of found) if (score > (best.get(intent) ?? 0)) best.set(intent, score);
  return [...best]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
