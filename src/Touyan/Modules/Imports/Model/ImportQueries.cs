using Touyan.Kernel;

namespace Touyan.Modules.Imports.Model;

internal static class ImportQueries
{
    extension(IQueryable<Import> imports)
    {
        /// <summary>Whose: those one brought oneself. The sheet of a colleague is not for others' eyes; what it wrote is in the files.</summary>
        public IQueryable<Import> VisibleTo(Actor by) => imports.Where(i => i.UploadedBy == by.Account);
    }
}
