import { expect, it } from "vitest";
import { percentShares } from "./percent-shares";

it.each([
  [
    [0.4667, 0.1567, 0.3767],
    [47, 16, 37],
  ],
  [
    [1 / 3, 1 / 3, 1 / 3],
    [34, 33, 33],
  ],
  [
    [0.005, 0.005, 0.99],
    [1, 0, 99],
  ],
  [
    [1, 0, 0],
    [100, 0, 0],
  ],
  [
    [0, 0, 0],
    [0, 0, 0],
  ],
])("the shares %j are said as %j percent, 100 together", (shares, percents) => {
  expect(percentShares(shares)).toEqual(percents);
});
