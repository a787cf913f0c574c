using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members;

/// <summary>Lets an account be tied to the member that its owner is.</summary>
internal sealed class MemberLookup(TouyanDb db) : IMemberLookup
{
    public async Task<IMemberLookup.Found?> ByIdNumberAsync(string idNumber, CancellationToken ct)
    {
        return CitizenId.TryParse(idNumber, out var id, out _)
            ? await db.FindByNumberAsync(id, digest => FirstAsync(InTheBooks.Where(m => m.IdNumberDigest == digest), ct), ct)
            : null;
    }

    public async Task<IReadOnlyList<IMemberLookup.Found>> SomeOfAsync(OrganizationId organization, int most, CancellationToken ct) =>
        await Found(InTheBooks.Where(m => m.OrganizationId == organization && m.Kind == MemberKind.Full)).Take(most).ToListAsync(ct);

    public Task<string?> NameOfAsync(MemberId member, CancellationToken ct) =>
        db.Members.Where(m => m.Id == member).Select(m => m.Name).SingleOrDefaultAsync(ct);

    private IQueryable<Member> InTheBooks => db.Members.Where(m => m.Standing == MembershipStanding.Normal);

    private static Task<IMemberLookup.Found?> FirstAsync(IQueryable<Member> members, CancellationToken ct) =>
        Found(members).FirstOrDefaultAsync(ct);

    private static IQueryable<IMemberLookup.Found> Found(IQueryable<Member> members) =>
        members.OrderBy(m => m.NameKey).ThenBy(m => m.BornOn).ThenBy(m => m.Id).Select(m => new IMemberLookup.Found(m.Id, m.Name));
}
