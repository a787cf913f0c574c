using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationAffairs;

/// <summary>Affairs of a small county, as its offices take them through.</summary>
internal static class Affair
{
    public const string Reply = "城东委〔2026〕5号";

    public static readonly DecideStep.Input Requested = new() { Documents = [new DocumentGiven("request")] };

    public static readonly DecideStep.Input Replied = new()
    {
        Documents = [new DocumentGiven("minutes"), new DocumentGiven("reply", Reply)],
        Values = new() { ["reply-number"] = Reply },
    };

    /// <summary>An affair of an organisation, taken up by the committee above unless somebody else is said.</summary>
    public static StartCase.Input Of(string procedure, OrganizationId about, params (string Field, string Text)[] said)
    {
        var values = new Dictionary<string, string> { ["path"] = "上级党委直接决定", ["reason"] = "工作需要" };
        foreach (var (field, text) in said)
            values[field] = text;

        return new()
        {
            Procedure = procedure,
            Subject = about.Value,
            Values = values,
        };
    }

    public static StartCase.Input Establishment(OrganizationId committee, params (string Field, string Text)[] said)
    {
        (string, string)[] usual =
        [
            ("name", "中共城东镇新桥村支部委员会"),
            ("type", "631"),
            ("sector", "01"),
            ("applicant", "新桥村"),
            ("full-members", "5"),
            ("members", "6"),
        ];
        return Of("organization-establishment", committee, [.. usual, .. said]) with
        {
            Documents = [new DocumentGiven("application"), new DocumentGiven("member-list")],
        };
    }

    /// <summary>The town decides, the county files.</summary>
    public static async Task DecideAndFileAsync(this SmallCounty county, CaseId id, DecideStep.Input? decided = null)
    {
        await county.DecideAsync(Role.CommitteeAdministrator, id, "approve", decided ?? Replied);
        await county.DecideAsync(Role.CountyAdministrator, id, "file");
    }

    public static Task<Organization> OrganizationAsync(this SmallCounty county, OrganizationId id) =>
        county.LookAsync(db => db.Set<Organization>().Include(o => o.Changes).SingleAsync(o => o.Id == id));

    public static Task<Organization?> FoundAsync(this SmallCounty county, string name) =>
        county.LookAsync(db => db.Set<Organization>().Include(o => o.Changes).SingleOrDefaultAsync(o => o.Name == name));
}
