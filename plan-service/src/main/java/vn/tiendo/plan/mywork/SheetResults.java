package vn.tiendo.plan.mywork;

import java.util.List;

/**
 * What became of a form that was sent as a workbook.
 *
 * @param file its name
 * @param trial nothing was stored
 * @param rows in the order of the sheet
 */
record SheetResults(String file, boolean trial, List<Row> rows) {

    /**
     * @param number of the row in the sheet
     * @param task number and title, or null where the row names none of the caller's
     * @param refusal why it is not stored, or null
     */
    record Row(int number, String task, String refusal) {

        public boolean isTaken() {
            return refusal == null;
        }
    }

    public String summary() {
        long taken = rows.stream().filter(Row::isTaken).count();
        long refused = rows.size() - taken;
        String first = trial ? "Kiểm tra xong, chưa lưu gì: " + taken + " dòng lưu được" : "Đã lưu " + taken + " dòng";
        return first + (refused == 0 ? "." : ", " + refused + " dòng cần sửa.");
    }

    public String takenWords() {
        return trial ? "Lưu được" : "Đã lưu";
    }
}
