using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Definitions;
using Touyan.Tests.Support;

namespace Touyan.Tests.Procedures;

public sealed class BookTests
{
    private const string Certificate = "/procedures/member-certificate";

    [Fact]
    public async Task Whoever_reads_cases_reads_the_book_and_others_do_not()
    {
        var county = await SmallCounty.OpenAsync();
        foreach (
            var role in new[] { Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member }
        )
            Assert.Contains("开具党员证明信", (await (await county.AsAsync(role)).OpenAsync("/procedures")).Body!.TextContent);

        var system = await county.AsAsync(Role.SystemAdministrator);
        foreach (var address in new[] { "/procedures", Certificate, Certificate + "/rehearse", "/procedures/check" })
            Assert.Equal(HttpStatusCode.Forbidden, (await system.GetAsync(address)).Status);
    }

    [Fact]
    public async Task The_list_counts_what_runs_within_sight()
    {
        var county = await SmallCounty.OpenAsync();
        await county.StartCaseAsync(Role.CountyAdministrator, county.CertificateFor(county.ZhangMin));
        await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));

        Assert.Equal("2", await RunningAsync(Role.CountyAdministrator));
        Assert.Equal("1", await RunningAsync(Role.BranchSecretary));

        async Task<string> RunningAsync(Role role)
        {
            var page = await (await county.AsAsync(role)).OpenAsync("/procedures?q=证明信");
            return page.QuerySelector("a[href='/cases?procedure=member-certificate&state=open']")!.TextContent;
        }
    }

    [Fact]
    public async Task A_definition_is_drawn_and_told_with_its_rules()
    {
        var county = await SmallCounty.OpenAsync();
        var definition = county.App.Services.GetRequiredService<ProcedureBook>().Find("member-certificate", county.Today)!;

        var page = await (await county.AsAsync(Role.Member)).OpenAsync(Certificate);

        var boxes = page.QuerySelectorAll(".ty-diagram a").Select(a => a.GetAttribute("href"));
        Assert.Equal(definition.Steps.Select(s => $"#step-{s.Id}"), boxes);
        Assert.All(definition.Steps, s => Assert.Contains(s.Article, page.GetElementById($"step-{s.Id}")!.TextContent));
        Assert.NotNull(page.QuerySelector("#step-issue a[href='/rulebook/rules/HND-02.committee-days']"));
        Assert.Contains("与“党支部核实”由不同的人办理", page.GetElementById("step-issue")!.TextContent);
        Assert.Contains("外出时间不超过证明信的期限", page.Body!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await (await county.AsAsync(Role.Member)).GetAsync(Certificate + "?version=99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await county.AsAsync(Role.Member)).GetAsync("/procedures/none")).Status);
    }

    [Fact]
    public async Task A_definition_is_looked_through_before_it_is_taken_and_only_by_the_county()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.CountyAdministrator);
        var text = Source(county).Replace("version: 1", "version: 2").Replace("from: 2019-05-06", "from: 2100-01-01");

        var overlap = await browser.SubmitAsync("/procedures/check", new { Text = text });
        var broken = await browser.SubmitAsync("/procedures/check", new { Text = Source(county).Replace("to: issue", "to: nowhere") });
        var good = await browser.SubmitAsync("/procedures/check", new { Text = Source(county) });
        var nothing = await browser.SubmitAsync("/procedures/check", new { Text = "" });

        Assert.Contains("与第 1 版的施行日期重叠", overlap.Reading);
        Assert.Contains("没有环节“nowhere”", broken.Reading);
        Assert.NotNull(good.Page.QuerySelector(".ty-diagram svg"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await (await county.AsAsync(Role.CommitteeAdministrator)).GetAsync("/procedures/check")).Status
        );
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_line_and_column()
    {
        var county = await SmallCounty.OpenAsync();
        var text = Source(county)
            .Replace("to: issue }", "to: nowhere }")
            .Replace("keepers: [{ committee: committee }]", "keepers: [{ committee: nobody }]");

        var found = county.App.Services.GetRequiredService<ExamineDefinition>().Run(text, "x");

        var lines = text.Split('\n').ToList();
        Assert.Contains(
            found.Problems,
            p => p.Message.Contains("nowhere") && p.Line == 1 + lines.FindIndex(l => l.Contains("id: branch-review"))
        );
        Assert.Contains(
            found.Problems,
            p =>
                p.Message.Contains("没有参与方“nobody”")
                && p.Line == 1 + lines.FindIndex(l => l.Contains("id: issue") && !l.Contains("to:"))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("steps:")]
    [InlineData("steps: [~]")]
    [InlineData("a: [b")]
    [InlineData("start: {by: [~]}")]
    [InlineData("- 1")]
    [InlineData("id: x\nsteps:\n- id: a\n  outcomes: [{id: b, to: a, back: a}]\n  if: {}")]
    [InlineData("parties: [{id: a, above: b, types: ['x']}]\nfrom: yesterday")]
    public async Task Whatever_is_pasted_has_an_answer(string text)
    {
        var county = await SmallCounty.OpenAsync();

        var found = county.App.Services.GetRequiredService<ExamineDefinition>().Run(text, "x");

        Assert.False(found.IsGood);
        Assert.All(found.Problems, p => Assert.True(p.Line > 0 && p.Column > 0, p.ToString()));
        Assert.NotEmpty(found.Problems);
    }

    // Whatever key is left empty, and whatever line is left out.
    [Fact]
    public async Task A_definition_with_a_hole_anywhere_has_an_answer()
    {
        var county = await SmallCounty.OpenAsync();
        var examine = county.App.Services.GetRequiredService<ExamineDefinition>();
        var lines = Source(county).TrimEnd().Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            Answered(string.Join('\n', lines.Where((_, at) => at != i)));
            var colon = lines[i].IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0)
                Answered(string.Join('\n', lines.Select((l, at) => at == i ? l[..(colon + 1)] : l)));
        }

        void Answered(string text)
        {
            var found = examine.Run(text, "x");
            Assert.Equal(found.IsGood, found.Problems.Count == 0);
        }
    }

    [Fact]
    public async Task The_command_says_what_is_wrong_and_fails()
    {
        using var folder = new TemporaryFolder();
        var county = await SmallCounty.OpenAsync();
        var (good, bad) = (Path.Combine(folder.Path, "good.yaml"), Path.Combine(folder.Path, "bad.yaml"));
        await File.WriteAllTextAsync(good, Source(county));
        await File.WriteAllTextAsync(bad, Source(county).Replace("to: issue }", "to: nowhere }"));

        var passed = await ProgramRun.InAsync(folder.Path, null, "procedures", "check", good);
        var failed = await ProgramRun.InAsync(folder.Path, null, "procedures", "check", bad);

        Assert.Equal(0, passed.ExitCode);
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("nowhere", failed.Error);
    }

    private static string Source(SmallCounty county) =>
        county.App.Services.GetRequiredService<ProcedureBook>().Find("member-certificate", county.Today)!.Source;
}
