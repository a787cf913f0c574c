using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Dues.Own;

/// <summary>A form on the dues of one member.</summary>
public abstract class MemberDuesForm<TInput>(DuesDesk desk, Actor actor) : FormPage<TInput>(actor)
    where TInput : class, new()
{
    [FromRoute]
    public MemberId Id { get; set; }

    public MemberGlance Member { get; private set; } = null!;

    public override string Href => $"/dues/members/{Id}";

    public override IEnumerable<Crumb> Crumbs => [new("党费收缴", "/dues"), new(Member.Name, Href)];

    protected DuesDesk Desk => desk;

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var found = await desk.MemberAsync(Id, Actor, DuesPermissions.Collect, ct);
        if (!found.IsRefused)
            Member = found.Value;

        return !found.IsRefused;
    }
}
