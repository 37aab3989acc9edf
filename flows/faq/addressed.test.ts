import { expect, test } from "vitest";
import { createFaqMatcher, FAQ_ANSWER_THRESHOLD, FAQ_ASK_THRESHOLD } from ".";
import { withoutAddressee } from "./addressed";
import { toFaqWords } from "./normalise";

test.each([
  ["lớp này học mấy buổi vậy cô", "lớp này học mấy buổi vậy"],
  ["rang em bi e co sao khong bac si", "rang em bi e co sao khong"],
  ["dược sĩ ơi thuốc này uống sau ăn hả", "ơi thuốc này uống sau ăn hả"],
  ["chào phòng khám cho hỏi giá", "chào cho hỏi giá"],
  ["còn bàn không quán ơi", "còn bàn không ơi"],
  ["cảm ơn bác sĩ nhiều", "cảm ơn nhiều"],
  ["quán ơi", "ơi"],
  ["trung tâm có dạy bơi cho người lớn không", "có dạy bơi cho người lớn không"],
  ["tiem minh con nhan khach khong", "minh con nhan khach khong"],
  // What is asked about stays.
  ["bác sĩ nào khám", "bác sĩ nào khám"],
  ["có bao nhiêu thầy", "có bao nhiêu thầy"],
  ["trường ở đâu", "trường ở đâu"],
  ["muốn đổi cô giáo", "muốn đổi cô giáo"],
  ["tim hoai khong thay", "tim hoai khong thay"],
  ["bang cua em chua co", "bang cua em chua co"],
  ["thầy", "thầy"],
])("“%s” says “%s”", (text, said) => {
  expect(
    withoutAddressee(toFaqWords(text))
      .map(({ typed }) => typed)
      .join(" "),
  ).toBe(said);
});

const SWIMMING = createFaqMatcher([
  { id: "coach", questions: ["Thầy dạy bơi có bằng không?", "Thầy có kèm riêng không", "Cô dạy bơi là ai vậy"] },
  { id: "place", questions: ["Trung tâm ở đâu?", "Trung tâm nằm đường nào vậy ạ"] },
  { id: "deep", questions: ["Hồ sâu mấy mét?", "Hồ trẻ em sâu bao nhiêu"] },
  { id: "wear", questions: ["Có cần mang kính bơi không?", "Cho thuê đồ bơi ở đâu"] },
  { id: "age", questions: ["Mấy tuổi học được?", "Bé 4 tuổi học bơi được chưa"] },
]);

test.each([
  ["hồ chỗ bé tập sâu lắm ko thầy ơi", "deep"],
  ["thuê đồ bơi ở đâu vậy trung tâm", "wear"],
  ["be 5 tuoi hoc dc chua thay", "age"],
])("“%s” is about what it asks, not about whom it asks", (text, id) => {
  expect(SWIMMING.match(text)[0]).toMatchObject({ id, score: expect.toSatisfy((score: number) => score >= FAQ_ASK_THRESHOLD) });
});

test.each(["trung tâm có dạy tiếng Hàn không", "trung tâm có bán vợt cầu lông không", "trung tâm có phòng xông hơi không"])(
  "“%s” is no question about where it is",
  (text) => {
    const place = SWIMMING.match(text, { limit: 9 }).find(({ id }) => id === "place");
    expect(place?.score ?? 0).toBeLessThan(0.2);
  },
);

test.each(["cảm ơn thầy nhiều nha", "chào thầy ạ", "thầy ơi"])("“%s” is never answered", (text) => {
  expect(SWIMMING.match(text)[0]?.score ?? 0).toBeLessThan(FAQ_ANSWER_THRESHOLD);
});
