using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Attaching;

/// <summary>Files of a case are read by whoever has the case in hand, not by whom it is about; and withdrawn by whoever may add some.</summary>
internal sealed class CaseFiles(TouyanDb db, IOrganizations organizations) : IFileOwner
{
    public const string KindName = "case";

    public const int TitleMaxLength = 100;

    public string Kind => KindName;

    public string HrefOf(Guid ownerId) => $"/cases/{ownerId}";

    public Task<bool> MayReadAsync(Guid ownerId, Actor by, CancellationToken ct) => Seen(ownerId, by).AnyAsync(ct);

    public async Task<bool> MayWithdrawAsync(Guid ownerId, Actor by, CancellationToken ct)
    {
        var at = await Seen(ownerId, by)
            .AsNoTracking()
            .AsSplitQuery()
            .Include(c => c.Steps)
                .ThenInclude(s => s.Keepers)
            .SingleOrDefaultAsync(ct);
        return at is not null && AttachFile.WhyNot(at, by) is null;
    }

    private IQueryable<Case> Seen(Guid id, Actor by)
    {
        var asked = CaseId.From(id);
        return db.CasesInHandOf(by, ProceduresPermissions.Read, organizations).Where(c => c.Id == asked);
    }
}
