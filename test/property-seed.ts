import fc from "fast-check";

// In CI every run tries the same cases, so that a change is judged by what it changed; anywhere else each run tries new ones.
// A failure names its seed; PROPERTY_SEED repeats it.
const seed = process.env.PROPERTY_SEED ?? (process.env.CI ? "20261122" : undefined);
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
