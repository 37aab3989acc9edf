import { expect, it } from "vitest";
import { groupOpen, openedAs } from "./opened-group";

const invoice = { id: "a", question: "có xuất hóa đơn không", texts: ["có xuất hóa đơn không"] };
const other = { id: "b", question: "bao giờ tuyển", texts: ["bao giờ tuyển"] };
const asked = { id: "c", question: "xuất hóa đơn đỏ được không", texts: ["xuất hóa đơn đỏ được không", "có xuất hóa đơn không"] };

it("knows the open group again when another text leads it, and its id has changed", () => {
  const opened = openedAs(invoice, null);
  expect(groupOpen([asked, other], "a", opened)).toBe(asked);
  const after = openedAs(asked, opened);
  expect(after).toEqual({ id: "c", text: invoice.question });
  expect(groupOpen([other, { ...asked, id: "d" }], "c", after)?.id).toBe("d");
});

it("takes another group for another one, and one that is gone for gone", () => {
  const opened = openedAs(invoice, null);
  expect(openedAs(other, opened)).toEqual({ id: "b", text: other.question });
  expect(groupOpen([other], "a", opened)).toBeUndefined();
  expect(groupOpen([asked, other], "x", opened)).toBeUndefined();
  expect(groupOpen([invoice], "x", null)).toBeUndefined();
});
