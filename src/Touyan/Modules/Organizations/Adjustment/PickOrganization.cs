using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>Finds the organisation that a form is to name: a new parent, the one to merge into.</summary>
public sealed class PickOrganization(TouyanDb db)
{
    private const int Most = 20;

    public sealed record Input
    {
        /// <summary>Name, code from its beginning, or pinyin initials.</summary>
        public string? Text { get; init; }

        /// <summary>Kinds that may be picked.</summary>
        public required IReadOnlyCollection<OrganizationType> Types { get; init; }

        /// <summary>Nothing at or below this path; null bars nothing.</summary>
        public string? NotBelow { get; init; }
    }

    public sealed record Row
    {
        public OrganizationId Id { get; init; }
        public string Name { get; init; } = "";
        public string? Code { get; init; }
        public OrganizationType Type { get; init; }
        public string? Parent { get; init; }
    }

    public async Task<IReadOnlyList<Row>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var open = db.Organizations.VisibleTo(by, OrganizationsPermissions.Adjust).Open.Where(o => input.Types.Contains(o.Type));
        if (input.NotBelow is { } top)
        {
            var barred = db.Organizations.Within(Reach.Of([top])).Select(o => o.Id);
            open = open.Where(o => !barred.Contains(o.Id));
        }

        var parents = db.Organizations.AsQueryable();
        return await open.Named(input.Text)
            .OrderBy(o => o.Path.Length)
            .ThenBy(o => o.Code)
            .ThenBy(o => o.NameKey)
            .Take(Most)
            .Select(o => new Row
            {
                Id = o.Id,
                Name = o.Name,
                Code = o.Code,
                Type = o.Type,
                Parent = parents.Where(p => p.Id == o.ParentId).Select(p => p.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
    }
}

/// <summary>The step of a form in which an organisation is picked.</summary>
/// <param name="Title">What is asked.</param>
/// <param name="Parameter">Name under which the choice goes into the address.</param>
/// <param name="Text">What was looked for.</param>
/// <param name="Rows">What was found.</param>
public sealed record Picking(string Title, string Parameter, string? Text, IReadOnlyList<PickOrganization.Row> Rows);
