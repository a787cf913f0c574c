using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Cases;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Transfers;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;
using Touyan.Tests.Imports;
using Touyan.Tests.Members;
using Touyan.Tests.Rulebook;
using Touyan.Tests.Support;
using Touyan.Tests.Transfers;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Attacks;

/// <summary>
/// A county with one of everything that has an address: a committee with an office held, an import with rejected rows, two records of one person; and
/// what bears a name that stands nowhere else, so that it is known wherever it turns up.
/// </summary>
internal sealed partial class Scene
{
    private Scene(SmallCounty county) => County = county;

    public SmallCounty County { get; }

    /// <summary>Stands in the names of this county's own things.</summary>
    public string Sign { get; private set; } = "";

    /// <summary>A member of the west village, far from the east.</summary>
    public MemberId Member { get; private set; }

    /// <summary>A branch of the west town.</summary>
    public OrganizationId Branch { get; private set; }

    public MemberId Namesake { get; private set; }

    public Guid Import { get; private set; }

    public Guid Office { get; private set; }

    /// <summary>The namesake's, to outside the county.</summary>
    public TransferId Transfer { get; private set; }

    /// <summary>That of the transfer.</summary>
    public CaseId Case { get; private set; }

    /// <summary>An election of the branch of the west town.</summary>
    public Guid Election { get; private set; }

    /// <summary>An election of the east village.</summary>
    public Guid OwnElection { get; private set; }

    /// <summary>A value of the county's own that waits to be approved.</summary>
    public RuleProposalId Proposal { get; private set; }

    public static async Task<Scene> OpenAsync(TestApp? app = null)
    {
        var scene = new Scene(await SmallCounty.OpenAsync(app));
        var county = scene.County;
        scene.Sign = "记号" + county.Code;
        scene.Branch = await county.EstablishAsync($"中共{scene.Sign}村支部委员会", OrganizationType.Branch, county.WestTown);
        scene.Member = await county.EnrolAsync("钱" + scene.Sign, scene.Branch, 51);
        scene.Namesake = await county.EnrolAsync("钱" + scene.Sign, scene.Branch, 53);
        await county.BeginTermAsync(county.EastVillage);
        await county.AppointAsync(county.EastVillage, county.LiWei);
        await county.BeginTermAsync(scene.Branch);
        await county.AppointAsync(scene.Branch, scene.Member);
        scene.Election = await scene.RequestElectionAsync(scene.Branch);
        scene.OwnElection = await scene.RequestElectionAsync(county.EastVillage);
        var desk = await ImportDesk.OpenAsync(county);
        var import = await desk.CheckedAsync(await XlsxAsync(Row("孙" + scene.Sign, 61), Row("", 63)), $"{scene.Sign}.xlsx");
        scene.Import = ImportDesk.IdOf(import).Value;
        scene.Office = await county.LookAsync(db =>
            db.CommitteePosts.Where(p => p.MemberId == scene.Member).Select(p => p.Id).SingleAsync()
        );
        scene.Transfer = await OnTheMove.SendOutAsync(county, scene.Namesake);
        scene.Case = await county.LookAsync(db => db.Transfers.Where(t => t.Id == scene.Transfer).Select(t => t.CaseId).SingleAsync());
        scene.Proposal = (await county.ProposeAsync("40", reason: scene.Sign)).Value;
        await scene.KeepAsync();
        await scene.ApplyAsync();
        await scene.SendAwayAsync();
        await scene.MeetAsync();
        await scene.CollectAsync();
        await scene.ServeAsync();
        await scene.AppraiseAsync();
        return scene;
    }

    /// <summary>An address with what an attacker of another place would put into it: this scene's own things.</summary>
    public string Url(string pattern, string? handler = null) =>
        Parameter().Replace(pattern, found => ValueOf(found.Groups["name"].Value, pattern))
        + (handler is null ? "" : "?handler=" + handler);

    /// <summary>The same, of what most roles of the county may see.</summary>
    public string OwnUrl(string pattern, string? handler = null) =>
        Parameter().Replace(pattern, found => OwnOf(found.Groups["name"].Value, pattern)) + (handler is null ? "" : "?handler=" + handler);

    public string ValueOf(string name, string pattern) =>
        (name, HouseOf(pattern)) switch
        {
            ("id", "organizations") => Branch.ToString(),
            ("id", "accounts") => County.AccountOf(Role.Inspector).ToString(),
            ("id", "transfers") => Transfer.ToString(),
            ("id", "imports") => Import.ToString(),
            ("id", "elections") => Election.ToString(),
            ("id", "cases") => Case.ToString(),
            ("id", "development" or "applicants") => (pattern.Contains("/plans/") ? Branch.Value : Applicant.Value).ToString(),
            ("id", "papers") => Paper.ToString(),
            ("id", "files") => File.ToString(),
            ("id", "outflows") => Outflow.ToString(),
            ("id", "inflows") => Inflow.ToString(),
            ("id", "floating-stations") => Station.ToString(),
            ("id", "receptions") => Reception.ToString(),
            ("id", "meetings") => Meeting.ToString(),
            ("id", "meeting-templates") => Template.ToString(),
            ("id", "follow-ups") => FollowUp.ToString(),
            ("resolution", _) => Resolution.ToString(),
            ("id", "attendance-excuses") => Excuse.ToString(),
            ("id", "dues") => DuesIdOf(pattern),
            ("id", "service-posts") => ServicePost.ToString(),
            ("id", "service-holdings") => ServiceHolding.ToString(),
            ("id", "deeds") => Deed.ToString(),
            ("id", "appraisals") => Appraisal.ToString(),
            ("id", "issues") => Issue.ToString(),
            ("id", "analyses") => Analysis.ToString(),
            ("id", "rulebook") => pattern.Contains("/proposals/", StringComparison.Ordinal) ? Proposal.ToString() : AProposal.Reminder,
            ("id" or "first", _) => Member.ToString(),
            ("second", _) => Namesake.ToString(),
            ("post", _) => Office.ToString(),
            ("year", _) => "2026",
            ("kind", _) => "members",
            ("act", _) => "disable",
            ("change", _) => "suspend",
            ("what", _) => "phone",
            ("table", _) => "ethnicity",
            ("file", _) => "security",
            ("code", _) => "member.not-found",
            ("documentName", _) => "v1",
            ("status", _) => "404",
            _ => Guid.CreateVersion7().ToString(),
        };

    private string OwnOf(string name, string pattern) =>
        (name, HouseOf(pattern)) switch
        {
            ("id", "organizations") => County.EastVillage.ToString(),
            ("id", "elections") => OwnElection.ToString(),
            ("id", "meetings") => OwnMeeting.ToString(),
            ("id", "members") or ("first", _) => County.LiWei.ToString(),
            ("second", _) => County.WangFang.ToString(),
            _ => ValueOf(name, pattern),
        };

    private async Task<Guid> RequestElectionAsync(OrganizationId organization)
    {
        var input = new StartCase.Input
        {
            Procedure = "election",
            Subject = organization.Value,
            Values = new()
            {
                ["term-number"] = "2",
                ["form"] = "党员大会",
                ["secretary-seats"] = "1",
                ["planned-on"] = "2026-11-20",
            },
        };
        var by = organization == Branch ? Role.CountyAdministrator : Role.BranchSecretary;
        var begun = await County.RunAsync<RequestElection, Result<CaseId>>(by, (request, actor) => request.RunAsync(input, actor, default));
        Assert.True(begun.Refusal is null, begun.Refusal?.Message);
        return (await County.LookAsync(db => db.Elections.Where(e => e.CaseId == begun.Value.Value).Select(e => e.Id).SingleAsync())).Value;
    }

    private static string HouseOf(string pattern) => pattern.Replace("/api/v1", "").Split('/')[1];

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}
