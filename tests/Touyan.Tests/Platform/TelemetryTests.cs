using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Members.Enrolling;
using Touyan.Tests.Architecture;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Platform;

/// <summary>An operator learns how the program does and finds what went wrong, and learns nothing of any person.</summary>
public sealed partial class TelemetryTests
{
    [Fact]
    public async Task A_request_is_one_line_without_anything_of_a_person()
    {
        using var log = new KeptLog();
        await using var app = await TestApp.StartAsync(change: log.Under);
        var county = await SmallCounty.OpenAsync(app);
        var token = await WorkAsync(county);

        Assert.Contains(log.Lines, l => Line().IsMatch(l));
        Assert.Contains(log.Lines, l => l.Contains("GET /members/{id} 200 ") && l.Contains(" BranchSecretary "));
        Assert.Contains(log.Lines, l => l.Contains("GET /members/{id} 404 "));
        Assert.Contains(log.Lines, l => l.Contains("POST /sign-in 302 ") && l.Contains(" - "));
        AssertSilent(string.Join('\n', log.Lines), county, token);
    }

    [Fact]
    public async Task The_number_on_the_page_of_a_fault_finds_its_line_and_its_trace()
    {
        using var log = new KeptLog();
        await using var collector = await Collector.StartAsync();
        string onPage,
            inProblem;
        await using (var app = await TestApp.StartAsync(change: host => Broken(host, log, collector)))
        {
            var county = await SmallCounty.OpenAsync(app);
            var page = await (await county.AsAsync(Role.BranchSecretary)).GetAsync("/members/new");
            onPage = page.Page.QuerySelector("main code")!.TextContent;
            var problem = await (await county.CallerAsync(Role.BranchSecretary)).PostAsync("/members", Person);
            inProblem = problem.Json.GetProperty("reference").GetString()!;
            Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError), (page.Status, problem.Status));
        }

        Assert.Single(log.Lines, l => l.Contains($"Fault {onPage} at GET /members/new") && l.Contains("Broken on purpose"));
        Assert.Single(log.Lines, l => l.Contains("GET /members/new 500 ") && l.Contains(onPage));
        Assert.Single(log.Lines, l => l.Contains($"Fault {inProblem} at POST /api/v1/members") && l.Contains("Broken on purpose"));
        Assert.Contains(onPage, collector.Hex("traces"));
        Assert.Contains(inProblem, collector.Hex("traces"));
        Assert.Contains(onPage, collector.Hex("logs"));
        Assert.Contains("touyan.faults", collector.Text("metrics"));
    }

    [Fact]
    public async Task Traces_figures_and_logs_arrive_where_they_are_sent_and_hold_nothing_of_a_person()
    {
        await using var collector = await Collector.StartAsync();
        SmallCounty county;
        string token;
        await using (var app = await TestApp.StartAsync(change: host => Send(host, collector)))
        {
            county = await SmallCounty.OpenAsync(app);
            token = await WorkAsync(county);
            var desk = await ImportDesk.OpenAsync(county);
            await desk.TakenInAsync(await XlsxAsync(Row("钱钟", 951)));
        }

        Assert.Contains("GET /members/{id}", collector.Text("traces"));
        Assert.Contains("job import", collector.Text("traces"));
        Assert.Contains("GET /members/{id} 200", collector.Text("logs"));
        string[] figures =
        [
            "http.server.request.duration",
            "touyan.refusals",
            "member.not-found",
            "touyan.imports",
            "touyan.jobs",
            "touyan.jobs.waiting",
            "dotnet.gc.collections",
        ];
        Assert.All(figures, f => Assert.Contains(f, collector.Text("metrics")));
        Assert.All(
            (string[])["traces", "metrics", "logs"],
            kind =>
            {
                AssertSilent(collector.Text(kind), county, token);
                Assert.DoesNotContain("钱钟", collector.Text(kind));
                Assert.DoesNotContain("Username", collector.Text(kind));
            }
        );
        if (TestDatabase.IsPostgres)
            Assert.Contains("FROM members AS", collector.Text("traces"));
    }

    // A person's day: signs in, searches by name and number, opens files, is refused, is refused by a regulation.
    private static async Task<string> WorkAsync(SmallCounty county)
    {
        var browser = await county.AsAsync(Role.BranchSecretary);
        var caller = await county.CallerAsync(Role.BranchSecretary);
        await browser.GetAsync("/members?q=" + Uri.EscapeDataString("李伟"));
        await browser.GetAsync("/members/" + Uri.EscapeDataString("李伟"));
        await browser.GetAsync($"/members/{county.LiWei}");
        await browser.GetAsync($"/members/{county.ZhangMin}");
        await browser.GetAsync("/accounts");
        await caller.PostAsync("/members", Person);
        await caller.PostAsync("/members/find-by-id-number", new { idNumber = Number(11) });
        await caller.PostAsync($"/members/{county.ZhangMin}/reveal", new { what = "idNumber", reason = "核对王芳" });
        await browser.SubmitAsync($"/members/{county.LiWei}/correct", new { Name = "", Reason = "李伟改名" });
        return caller.Http.DefaultRequestHeaders.Authorization!.Parameter!;
    }

    private static object Person =>
        new
        {
            name = "李伟",
            idNumber = Number(11),
            ethnicity = "01",
            phone = "13812345678",
            organization = "001.001.002",
            kind = "full",
            admittedOn = "2012-07-01",
            convertedOn = "2013-07-01",
            reason = "补录李伟",
        };

    private static void AssertSilent(string told, SmallCounty county, string token)
    {
        Assert.NotEmpty(told);
        string[] persons =
        [
            "李伟",
            Uri.EscapeDataString("李伟"),
            "王芳",
            "赵强",
            "张敏",
            "13812345678",
            Number(11),
            SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11).Value,
            county.UserNameOf(Role.BranchSecretary),
            SmallCounty.Password,
            county.LiWei.ToString(),
            token,
        ];
        Offenders.None(persons.Where(told.Contains));
    }

    private static void Send(IWebHostBuilder host, Collector collector) =>
        host.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address);

    private static void Broken(IWebHostBuilder host, KeptLog log, Collector collector)
    {
        Send(host, collector);
        log.Under(host);
        host.ConfigureTestServices(s => s.AddScoped<EnrolMember>(_ => throw new InvalidOperationException("Broken on purpose")));
    }

    [GeneratedRegex(@"^Information \S+RequestLog GET /members 200 \d+ ms BranchSecretary [0-9a-f]{12}")]
    private static partial Regex Line();
}
