package yearbook.chart;

import static yearbook.chart.OutcomesChart.Outcome.EXCEEDED;
import static yearbook.chart.OutcomesChart.Outcome.MET;
import static yearbook.chart.OutcomesChart.Outcome.MISSED;
import static yearbook.chart.OutcomesChart.Outcome.NOT_STATED;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Charts of the 2024 report of Bình Phước, and harder ones of the same kinds. */
final class Samples {
    private Samples() {}

    /** One of each kind, by the name of its golden files. */
    static Map<String, ChartSpec> oneOfEach() {
        var samples = new LinkedHashMap<String, ChartSpec>();
        samples.put("outcomes", outcomes());
        samples.put("plan", growth());
        samples.put("history", history());
        samples.put("counts", documents());
        return samples;
    }

    /** Those, and every other way a chart can go. */
    static List<ChartSpec> all() {
        return List.of(
                outcomes(),
                growth(),
                history(),
                documents(),
                manyOutcomes(),
                plan(bound("90", null, "Kế hoạch: từ 90 trở lên"), result("88", "Ước tính", "88 %", MISSED)),
                plan(bound(null, "1.2", "Kế hoạch: không quá 1,2"), result("0.98", "Ước tính", "0,98 %", EXCEEDED)),
                plan(bound("109", "109", "Kế hoạch: 109"), result("101.5", "Ước tính", "101,5", NOT_STATED)),
                belowZero(),
                decade(),
                years("2020", "2021", "2024"),
                years("1985", "1990", "2024"));
    }

    /** Numbers and units too long for where they usually stand, and numbers of many decimals. */
    static List<ChartSpec> longLabels() {
        return List.of(
                one("1234567890123", "1.234.567.890.123%"),
                one("12345678", "12.345.678\u00A0nghìn tấn CO₂ tương đương"),
                bothWays(),
                one("0.00038", "0,00038"),
                one("0.0000012", "0,0000012"));
    }

    static OutcomesChart outcomes() {
        return new OutcomesChart(
                "22 chỉ tiêu năm 2024",
                "Trong 22 chỉ tiêu có 5 vượt, 14 đạt và 3 không đạt kế hoạch.",
                List.of(
                        new OutcomesChart.Row(EXCEEDED, "vượt kế hoạch", 5, "5"),
                        new OutcomesChart.Row(MET, "đạt kế hoạch", 14, "14"),
                        new OutcomesChart.Row(MISSED, "không đạt kế hoạch", 3, "3")));
    }

    static OutcomesChart manyOutcomes() {
        return new OutcomesChart(
                "409 chỉ tiêu",
                "137 vượt, 260 đạt, 12 không đạt.",
                List.of(
                        new OutcomesChart.Row(EXCEEDED, "vượt", 137, "137"),
                        new OutcomesChart.Row(MET, "đạt", 260, "260"),
                        new OutcomesChart.Row(MISSED, "không đạt", 12, "12"),
                        new OutcomesChart.Row(NOT_STATED, "báo cáo không nêu", 0, "0")));
    }

    static PlanChart growth() {
        var outside = new PlanChart.Mark(
                number("9.32"), number("9.32"), "Sơ bộ 12/2024, nguồn khác", "9,32 %", Optional.empty(), true);
        return plan(
                bound("8", "8.5", "Kế hoạch: 8–8,5"), result("8.7", "Ước tính 11/2024", "8,7 %", EXCEEDED), outside);
    }

    static PlanChart belowZero() {
        var range =
                new PlanChart.Mark(number("-3.2"), number("-2.5"), "Sơ bộ", "−3,2 đến −2,5", Optional.of(MISSED), true);
        var across = new PlanChart.Mark(number("-1"), number("1"), "Chính thức", "−1 đến 1", Optional.empty(), false);
        return plan(bound("-2", "-1", "Kế hoạch: giảm 1–2"), result("-1.5", "Ước tính", "−1,5 %", MET), range, across);
    }

    /** A result that is all of its plan. */
    static PlanChart one(String value, String valueLabel) {
        return plan(bound(value, value, "Kế hoạch: " + valueLabel), result(value, "Ước tính", valueLabel, MET));
    }

    /** Long numbers at both ends. */
    static PlanChart bothWays() {
        return plan(
                bound("0", null, "Kế hoạch: không âm"),
                result("-1000000000000", "Ước tính", "−1.000.000.000.000,0\u00A0đồng", MISSED),
                result("1000000000000", "Sơ bộ", "1.000.000.000.000,0\u00A0đồng", MET));
    }

    static HistoryChart history() {
        return new HistoryChart(
                "Tốc độ tăng trưởng GRDP, 2021–2024",
                "Năm 2021 tăng 6,32 %; năm 2022 8,42 %; năm 2023 8,34 %; năm 2024 ước tính 8,7 %, sơ bộ 9,32 %.",
                List.of(
                        point("2021", "", "6.32", "6,32", true),
                        point("2022", "", "8.42", "8,42", true),
                        point("2023", "", "8.34", "8,34", true),
                        point("2024", "ước tính 11/2024", "8.7", "8,7", false),
                        point("2024", "sơ bộ 12/2024", "9.32", "9,32", true)),
                "%");
    }

    /** Too many years for columns on a narrow sheet. */
    static HistoryChart decade() {
        List<String> values = List.of("6", "7", "-1.2", "3", "4", "-3", "2", "5", "6", "7.25");
        List<HistoryChart.Point> points = IntStream.range(0, values.size())
                .mapToObj(i -> point(String.valueOf(2015 + i), "", values.get(i), values.get(i), i < 5))
                .toList();
        return new HistoryChart("Mười năm", "Có năm âm.", points, "%");
    }

    /** Of each year one short value. */
    static HistoryChart years(String... years) {
        List<HistoryChart.Point> points =
                Stream.of(years).map(year -> point(year, "", "5", "5", true)).toList();
        return new HistoryChart("Các năm " + String.join(", ", years), "Năm nào cũng 5.", points, "vụ");
    }

    static CountsChart documents() {
        return new CountsChart(
                "Văn bản đã ban hành năm 2024",
                "Nhiều nhất là văn bản chỉ đạo điều hành, hơn 4.780; ít nhất là chỉ thị, 7.",
                List.of(
                        bar("Quyết định quy phạm pháp luật", "40", "40"),
                        bar("Chỉ thị", "7", "7"),
                        bar("Quyết định hành chính", "1757", "1.757"),
                        bar("Kế hoạch", "336", "336"),
                        bar("Tờ trình", "154", "154"),
                        bar("Thông báo kết luận", "373", "373"),
                        bar("Báo cáo", "388", "388"),
                        bar("Giấy phép", "69", "69"),
                        bar("Văn bản chỉ đạo điều hành", "4780", "hơn 4.780")),
                "văn bản");
    }

    static CountsChart counting(String label, String value) {
        return counting(label, value, value);
    }

    static CountsChart counting(String label, String value, String valueLabel) {
        return new CountsChart("Đếm", "Đếm một thứ.", List.of(bar(label, value, valueLabel)), "");
    }

    static PlanChart plan(PlanChart.Plan plan, PlanChart.Mark... results) {
        return new PlanChart("Kế hoạch và kết quả", "Kết quả bên cạnh kế hoạch.", plan, List.of(results), "%");
    }

    static PlanChart.Plan bound(String from, String to, String label) {
        return new PlanChart.Plan(
                Optional.ofNullable(from).map(Samples::number),
                Optional.ofNullable(to).map(Samples::number),
                label);
    }

    static PlanChart.Mark result(String value, String label, String valueLabel, OutcomesChart.Outcome outcome) {
        return new PlanChart.Mark(number(value), number(value), label, valueLabel, Optional.of(outcome), false);
    }

    static CountsChart.Bar bar(String label, String value, String valueLabel) {
        return new CountsChart.Bar(label, number(value), number(value), valueLabel, false);
    }

    private static HistoryChart.Point point(
            String year, String vintage, String value, String valueLabel, boolean outside) {
        return new HistoryChart.Point(year, vintage, number(value), number(value), valueLabel, outside);
    }

    /** Ranges above, across and below zero, and one value. */
    static CountsChart countedRanges() {
        return new CountsChart(
                "Khoảng",
                "Từ 3 đến 9; hơn 5; từ −2 đến 2; từ −4 đến −1.",
                List.of(
                        new CountsChart.Bar("Một", number("3"), number("9"), "3–9", false),
                        bar("Hai", "5", "hơn 5"),
                        new CountsChart.Bar("Ba", number("-2"), number("2"), "−2 đến 2", true),
                        new CountsChart.Bar("Bốn", number("-4"), number("-1"), "−4 đến −1", false)),
                "vụ");
    }

    /** The same through the years. */
    static HistoryChart rangesThroughYears() {
        return new HistoryChart(
                "Khoảng qua các năm",
                "Từ 3 đến 9; 5; từ −2 đến 2; từ −4 đến −1.",
                List.of(
                        new HistoryChart.Point("2021", "", number("3"), number("9"), "3–9", false),
                        point("2022", "", "5", "5", false),
                        new HistoryChart.Point("2023", "", number("-2"), number("2"), "−2 đến 2", true),
                        new HistoryChart.Point("2024", "", number("-4"), number("-1"), "−4 đến −1", false)),
                "%");
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
