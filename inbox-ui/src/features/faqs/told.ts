import { createContext, useContext } from "react";

/** What the person tried to do in vain: until then no field complains. Publishing needs more than keeping a draft. */
export type Told = "draft" | "publish" | null;

export const ToldContext = createContext<Told>(null);

export function useTold(): Told {
  return useContext(ToldContext);
}
