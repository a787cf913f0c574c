using Touyan.Modules.Dispositions.Deciding;
using Touyan.Modules.Dispositions.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dispositions.List;

/// <summary>The register as other houses count it.</summary>
internal sealed class KnownDispositions(TouyanDb db) : IDispositions
{
    public IQueryable<KnownDisposition> Known =>
        db.Dispositions.Select(d => new KnownDisposition
        {
            MemberId = d.MemberId,
            Kind = d.Kind,
            IsLapse = d.Kind == DispositionKind.Delisting && d.Ground != Grounds.Insists,
            On = d.On,
        });
}
