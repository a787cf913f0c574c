using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations;

/// <summary>Part of the door: lets the table of another module point at an organisation.</summary>
public static class OrganizationLink
{
    /// <summary>A foreign key to an organisation of the same county. <paramref name="key"/> must be { CountyCode, the organisation's id }.</summary>
    public static void BelongsToOrganization<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key)
        where T : class => builder.HasOne<Organization>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
