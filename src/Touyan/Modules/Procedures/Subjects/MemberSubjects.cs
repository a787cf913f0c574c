using Touyan.Kernel;
using Touyan.Modules.Members;

namespace Touyan.Modules.Procedures.Subjects;

/// <summary>Members as subjects of cases.</summary>
internal sealed class MemberSubjects(IMembers members) : ICaseSubjects
{
    public const string KindName = "member";
    private const int Most = 20;

    public string Kind => KindName;

    public string Title => "党员";

    public async Task<CaseSubject?> FindAsync(Guid id, Actor by, CancellationToken ct) =>
        await members.FindAsync(new MemberId(id), by, ProceduresPermissions.Start, ct) is { IsOnTheBooks: true } found ? Of(found) : null;

    public async Task<IReadOnlyList<CaseSubject>> SearchAsync(string text, Actor by, CancellationToken ct) =>
        [.. (await members.NamedAsync(text, Most, by, ProceduresPermissions.Start, ct)).Select(Of)];

    public async Task<bool> IsSeenAsync(Guid id, Actor by, CancellationToken ct) =>
        await members.FindAsync(new MemberId(id), by, MembersPermissions.Read, ct) is not null;

    public string HrefOf(Guid id) => $"/members/{id}";

    private static CaseSubject Of(MemberGlance member) => new(member.Id.Value, member.Name, member.OrganizationId, member.Id);
}
