using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Rosters;
using Touyan.Platform.Sheets;
using static Touyan.Tests.Members.OtherRoster;

namespace Touyan.Tests.Members;

/// <summary>Other rosters with the same kinds of mess: other titles, columns, spellings; the answers are known because they were written down first.</summary>
public sealed class OtherRosterTests
{
    [Fact]
    public async Task Values_come_into_their_normal_form_whatever_the_spelling()
    {
        var entry = (
            await CheckAsync(
                Row(
                    new()
                    {
                        ["姓名"] = "阿依古丽•买买提",
                        ["民族"] = "维吾尔",
                        ["学历"] = "在职大专",
                        ["生日"] = "１９８５．０２",
                        ["入党"] = "2010年7月1日",
                        ["转正"] = "20110701",
                        ["类别"] = "正式",
                        ["支部"] = "中坝社区党支部",
                        ["电话"] = "+86 139 0000 0000",
                        ["岗位"] = "退休",
                    }
                )
            )
        ).Single().Entry!;

        Assert.Equal("阿依古丽·买买提", entry.Name);
        Assert.Equal(("05", "30", "4"), (entry.Ethnicity, entry.Education, entry.Occupation));
        Assert.Equal(
            (new DateOnly(1985, 2, 14), new DateOnly(2010, 7, 1), new DateOnly(2011, 7, 1)),
            (entry.BornOn, entry.AdmittedOn, entry.ConvertedOn)
        );
        Assert.Equal("13900000000", entry.Phone!.Value.Value);
        Assert.Equal((MemberKind.Full, Sex.Male), (entry.Kind, entry.Sex));
        Assert.Equal("中共海安镇中坝社区支部委员会", HaianRoster.Organizations.Find(entry.OrganizationId)!.Name);
    }

    [Theory]
    [InlineData("身份证", "329900850214001", "id-number.fifteen-digits")]
    [InlineData("身份证", "32990019850214O010", "id-number.invalid-characters")]
    [InlineData("身份证", "329900198513140013", "id-number.birth-date")]
    [InlineData("身份证", "", "id-number.required")]
    [InlineData("身份证", "3299001985021", "id-number.length")]
    [InlineData("姓名", "张三3", "name.invalid-characters")]
    [InlineData("姓名", "+cmd|' /C calc'!A0", "name.invalid-characters")]
    [InlineData("姓名", "\u200B\u3000", "name.required")]
    [InlineData("民族", "", "ethnicity.required")]
    [InlineData("民族", "汉人", "ethnicity.unknown")]
    [InlineData("学历", "很高", "education.unknown")]
    [InlineData("性别", "不详", "sex.unknown")]
    [InlineData("性别", "女", "sex.disagrees-with-id-number")]
    [InlineData("生日", "1985-03", "birth-date.disagrees-with-id-number")]
    [InlineData("生日", "85.2.14", "birth-date.two-digit-year")]
    [InlineData("生日", "二月十四", "birth-date.not-a-date")]
    [InlineData("入党", "", "admission-date.required")]
    [InlineData("入党", "2010.07", "admission-date.day-missing")]
    [InlineData("入党", "10.7.1", "admission-date.two-digit-year")]
    [InlineData("入党", "2010-02-30", "admission-date.not-a-date")]
    [InlineData("入党", "2030-07-01", "admission-date.in-future")]
    [InlineData("入党", "2003-02-13", "admission-date.under-18")]
    [InlineData("转正", "2030-07-01", "conversion-date.in-future")]
    [InlineData("转正", "2011-06-30", "conversion-date.before-probation-ends")]
    [InlineData("转正", "2011.07", "conversion-date.day-missing")]
    [InlineData("类别", "预备党员", "conversion-date.on-probationary-member")]
    [InlineData("类别", "", "member-kind.required")]
    [InlineData("类别", "积极分子", "member-kind.unknown")]
    [InlineData("支部", "", "organization.required")]
    [InlineData("支部", "新园社区党总支", "organization.not-a-branch")]
    [InlineData("支部", "火星支部", "organization.not-found")]
    [InlineData("支部", "第一支部", "organization.ambiguous")]
    public async Task Each_mistake_is_named_alone(string column, string written, string code)
    {
        var verdict = (await CheckAsync(Row(new() { [column] = written }))).Single();

        Assert.Null(verdict.Entry);
        Assert.Equal([code], HaianRoster.Codes(verdict));
        Assert.Equal(code.Split('.')[0], verdict.Problems.Single(p => !p.IsWarning).Column);
    }

    [Theory]
    [InlineData("岗位", "车间主任", "occupation.unknown")]
    [InlineData("电话", "没有", "phone.unreadable")]
    [InlineData("转正", "", "conversion-date.required")]
    public async Task What_does_not_stop_a_member_is_only_remarked(string column, string written, string code)
    {
        var verdict = (await CheckAsync(Row(new() { [column] = written }))).Single();

        Assert.True(verdict.IsAccepted);
        Assert.Equal([code], verdict.Problems.Where(p => p.IsWarning).Select(p => p.Code));
    }

    [Fact]
    public async Task Two_mistakes_are_both_named()
    {
        var verdict = (
            await CheckAsync(
                Row(
                    new()
                    {
                        ["姓名"] = "",
                        ["入党"] = "x",
                        ["性别"] = "女",
                    }
                )
            )
        ).Single();

        Assert.Equal(["admission-date.not-a-date", "name.required", "sex.disagrees-with-id-number"], HaianRoster.Codes(verdict));
    }

    [Fact]
    public async Task A_number_met_before_or_known_to_the_county_is_refused()
    {
        var known = await CheckAsync(id => id.Value == "329900198502140010", Row(new()));
        var twice = await CheckAsync(Row(new()), Row(new() { ["身份证"] = "３２９９００１９８５０２１４００１０", ["姓名"] = "李四" }));

        Assert.Equal(["id-number.already-registered"], HaianRoster.Codes(known.Single()));
        Assert.True(twice[0].IsAccepted);
        Assert.Equal(["id-number.duplicate-in-file"], HaianRoster.Codes(twice[1]));
        Assert.Contains("第 2 行", twice[1].Problems[0].Message);
    }

    [Fact]
    public async Task A_number_that_the_sheet_keeps_as_a_number_is_refused()
    {
        var row = Row(new());
        row[4] = SheetCell.Of(329900198502140010d);

        Assert.Equal(["id-number.not-text"], HaianRoster.Codes((await CheckAsync(row)).Single()));
    }

    [Fact]
    public async Task Who_joined_while_there_was_no_probation_was_full_at_once()
    {
        var then = new Dictionary<string, string>
        {
            ["身份证"] = "329900194502140012",
            ["生日"] = "",
            ["入党"] = "1970-07-01",
            ["转正"] = "1970-07-01",
        };
        var later = new Dictionary<string, string>(then) { ["入党"] = "1980-07-01", ["转正"] = "1980-07-01" };

        Assert.True((await CheckAsync(Row(then))).Single().IsAccepted);
        Assert.Equal(["conversion-date.before-probation-ends"], HaianRoster.Codes((await CheckAsync(Row(later))).Single()));
    }
}
