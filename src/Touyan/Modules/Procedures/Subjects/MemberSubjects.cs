using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.Members;

namespace Touyan.Modules.Procedures.Subjects;

/// <summary>Members as subjects of cases.</summary>
internal sealed class MemberSubjects(IMembers members, IMemberRecords records) : ICaseSubjects
{
    public const string KindName = "member";
    private const int Most = 20;

    /// <summary>What papers say of a member.</summary>
    public static IReadOnlyList<string> Facts { get; } =
    ["name", "sex", "ethnicity", "age", "born", "id-number", "kind", "education", "occupation"];

    public string Kind => KindName;

    public string Title => "党员";

    public async Task<CaseSubject?> FindAsync(Guid id, Actor by, CancellationToken ct) =>
        await members.FindAsync(new MemberId(id), by, ProceduresPermissions.Start, ct) is { IsGone: false } found ? Of(found) : null;

    public async Task<IReadOnlyList<CaseSubject>> SearchAsync(string text, Actor by, CancellationToken ct) =>
        [.. (await members.NamedAsync(text, Most, by, ProceduresPermissions.Start, ct)).Select(Of)];

    public async Task<bool> IsSeenAsync(Guid id, Actor by, CancellationToken ct) =>
        await members.FindAsync(new MemberId(id), by, MembersPermissions.Read, ct) is not null;

    public async Task<IReadOnlyDictionary<string, string>> OnPaperAsync(Guid id, DateOnly on, CancellationToken ct)
    {
        var found = await records.OnPaperAsync([new MemberId(id)], on, ct);
        return found.TryGetValue(new MemberId(id), out var member) ? Said(member) : new Dictionary<string, string>();
    }

    public string HrefOf(Guid id) => $"/members/{id}";

    private static Dictionary<string, string> Said(MemberOnPaper member) =>
        new(StringComparer.Ordinal)
        {
            ["name"] = member.Name,
            ["sex"] = member.Sex,
            ["ethnicity"] = member.Ethnicity,
            ["age"] = member.Age.ToString(CultureInfo.InvariantCulture),
            ["born"] = ChineseDate.MonthOf(member.BornOn),
            ["id-number"] = member.IdNumber,
            ["kind"] = member.Kind,
            ["education"] = member.Education,
            ["occupation"] = member.Occupation,
        };

    /// <summary>A member as the subject of a case.</summary>
    public static CaseSubject Of(MemberGlance member) =>
        new(member.Id.Value, member.Name, member.OrganizationId, member.Id)
        {
            IsSuspended = member.Standing is MembershipStanding.Suspended,
        };
}
